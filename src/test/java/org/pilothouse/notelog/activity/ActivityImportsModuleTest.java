package org.pilothouse.notelog.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.EhrUserList;
import org.pilothouse.enrolment.EnrolledClinicians;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.enrolment.WithdrawalMode;
import org.pilothouse.enrolment.Withdrawals;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.notelog.activity.RuleEffects.Effect;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.stats.ActiveTime.Gaps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.FileSystemUtils;

@PilothouseTest
class ActivityImportsModuleTest {
    private static final Instant START = Instant.parse("2026-02-10T15:00:00Z");
    private static final String BY_CODE = "participant,timestamp,note_ref,action\n";
    private static final String BY_USER = "ehr_user,timestamp,note_ref,action\n";
    private static final int ROWS_A_STRETCH = 100;

    @Autowired
    PilotWithNotes pilots;

    @Autowired
    EnrolledClinicians clinicians;

    @Autowired
    ActivityImports imports;

    @Autowired
    ActivityFacts facts;

    @Autowired
    RuleEffects effects;

    @Autowired
    EhrUserList users;

    @Autowired
    Withdrawals withdrawals;

    @Value("${pilothouse.data:./data}")
    Path data;

    StudyId study;

    @BeforeEach
    void aPilotWithOneClinicianWhoAgreed() {
        study = pilots.create();
        clinicians.enrol(study, "P01", "Schools", PilotWithNotes.CONSENTED, Scope.NOTE_LOG, Scope.EHR_AUDIT_LINK);
        clinicians.enrol(study, "P02", "Schools", PilotWithNotes.CONSENTED, Scope.NOTE_LOG);
        SignedInAs.researcherOf(study);
    }

    @Test
    void aFileInStretchesComesToTheSameAsAtOnce() {
        var done = take(stream(BY_CODE + events("P01", 250) + events("P02", 7) + "P01,never,n1,edit\n"));

        assertThat(done)
                .extracting(
                        ActivityImport::rows,
                        ActivityImport::notAgreed,
                        ActivityImport::unreadable,
                        ActivityImport::finished)
                .containsExactly(258L, 7L, 1L, true);
        assertThat(minutes()).isEqualTo(249 * 10 / 60.0);
        assertThat(imports.list(study)).extracting(ActivityImport::rows).containsExactly(258L);
    }

    @Test
    void aFileThatBrokeOffGoesOnAfterItsLastWholeStretchAndCountsOnlyThen() {
        var file = BY_CODE + events("P02", 30) + events("P01", 3_000);
        assertThatThrownBy(() -> take(breakingOff(file, file.length() * 3 / 4)))
                .isInstanceOf(UncheckedIOException.class);
        var brokenOff = imports.list(study).getFirst();
        assertThat(brokenOff.finished()).isFalse();
        assertThat(brokenOff.rows()).isBetween(1_000L, 2_300L).matches(rows -> rows % ROWS_A_STRETCH == 0);
        assertThat(facts.activeMinutes(study)).isEmpty();
        assertThat(staged()).isPresent();

        var done = take(stream(file));

        assertThat(done)
                .extracting(ActivityImport::rows, ActivityImport::notAgreed, ActivityImport::finished)
                .containsExactly(3_030L, 30L, true);
        assertThat(minutes()).isEqualTo(2_999 * 10 / 60.0);
        assertThat(staged()).isEmpty();
    }

    @Test
    void aFileWhoseStretchesWereLostIsReadFromItsBeginning() {
        var file = BY_CODE + events("P01", 3_000);
        assertThatThrownBy(() -> take(breakingOff(file, file.length() * 3 / 4)))
                .isInstanceOf(UncheckedIOException.class);
        FileSystemUtils.deleteRecursively(
                staged().orElseThrow().resolve("3.run").toFile());

        assertThat(take(stream(file)).rows()).isEqualTo(3_000L);
        assertThat(minutes()).isEqualTo(2_999 * 10 / 60.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void nothingStaysOfAFileThatIsStoppedWhileItIsReadOrStored(int notesKept) {
        take(stream(BY_CODE + event("P01", 5)));
        var file = BY_CODE + events("P01", 60_000) + notes(6_000);
        var stopping = new ActivityProgress() {
            private boolean stops;

            @Override
            public void read(long rows) {
                stops |= notesKept == 0 && rows >= 50_000;
            }

            @Override
            public void kept(long notes) {
                stops |= notes >= notesKept;
            }

            @Override
            public boolean isCancelled() {
                return stops;
            }
        };

        assertThatThrownBy(() -> imports.take(study, stream(file + notes(6_000)), stopping, 20_000))
                .hasMessage("CANCELLED");

        assertThat(facts.activeMinutes(study).values()).containsExactly(0.0);
        assertThat(imports.list(study)).extracting(ActivityImport::rows).containsExactly(1L);
        assertThat(staged()).isEmpty();
    }

    @Test
    void whoeverLeavesMeanwhileIsNotInTheFileThatGoesOn() {
        var file = BY_CODE + events("P01", 3_000);
        assertThatThrownBy(() -> take(breakingOff(file, file.length() * 3 / 4)))
                .isInstanceOf(UncheckedIOException.class);
        SignedInAs.custodianOf(study);
        withdrawals.enter(study, new ParticipantCode("P01"), WithdrawalMode.DELETE_ALL_POSSIBLE);
        withdrawals.execute(study, new ParticipantCode("P01"));

        take(stream(file));

        assertThat(facts.activeMinutes(study)).isEmpty();
    }

    /** The withdrawal is committed while the import has stored some of its notes and not committed yet. */
    @Test
    void nothingStaysOfWhoLeftWhileTheFileWasStored() {
        var file = BY_CODE + notes(6_000);
        var leaving = new ActivityProgress() {
            private boolean left;

            @Override
            public void read(long rows) {}

            @Override
            public void kept(long notes) {
                if (!left) {
                    left = true;
                    CompletableFuture.runAsync(() -> SystemAuthority.run(() -> {
                                withdrawals.enter(
                                        study, new ParticipantCode("P01"), WithdrawalMode.DELETE_ALL_POSSIBLE);
                                withdrawals.execute(study, new ParticipantCode("P01"));
                            }))
                            .join();
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };

        assertThatThrownBy(() -> imports.take(study, stream(file), leaving, 20_000))
                .hasMessage("LEFT_MEANWHILE");

        assertThat(facts.activeMinutes(study)).isEmpty();
        assertThat(take(stream(file)).notAgreed()).isEqualTo(6_000L);
        assertThat(facts.activeMinutes(study)).isEmpty();
    }

    @Test
    void anotherFileThatBeginsAlikeIsNotTakenForTheOneThatBrokeOff() {
        var beginning = BY_CODE + events("P01", 2_000);
        var file = beginning + "P01,2026-02-11T00:00:00Z,n1,edit\n".repeat(100);
        var other = beginning + "P01,2026-02-12T00:00:00Z,n2,edit\n".repeat(100);
        assertThatThrownBy(() -> take(breakingOff(file, file.length() - 3))).isInstanceOf(UncheckedIOException.class);
        assertThat(imports.list(study)).extracting(ActivityImport::rows).containsExactly(2_000L);
        var changed = other.replaceFirst("(?m)^(P01,2026-02-10T20:33:10)Z,n1,edit$", "$1Z,n9,edit");
        assertThat(changed).isNotEqualTo(other);

        assertThatThrownBy(() -> take(stream(changed))).hasMessage("ANOTHER_FILE");
        assertThat(take(stream(changed)).rows()).isEqualTo(2_100L);
    }

    @Test
    void usersOfTheRecordSystemAreKnownByTheNameListAndSentByThePrivacyOfficerOnly() {
        var file = BY_USER + events("jdoe", 3) + events("stranger", 2);
        assertThatThrownBy(() -> take(stream(file))).hasMessage("USERS_NOT_YOURS");
        assertThatThrownBy(() -> users.keep(study, "jdoe,P01")).isInstanceOf(AccessDeniedException.class);

        SignedInAs.custodianOf(study);
        assertThat(users.keep(study, "user;id\njdoe;P99").problems())
                .extracting(problem -> problem.line())
                .containsExactly(2);
        assertThat(users.size(study)).isZero();
        assertThat(users.keep(study, "user;id\nJDoe;P01").kept()).isEqualTo(1);

        assertThat(take(stream(file)))
                .extracting(ActivityImport::rows, ActivityImport::notAgreed)
                .containsExactly(5L, 2L);
        assertThat(minutes()).isEqualTo(20 / 60.0);
    }

    @Test
    void showsWhatEveryRuleMakesOfTheWorkedExample() {
        take(stream(BY_CODE
                + IntStream.of(0, 40, 130, 550, 580, 880)
                        .mapToObj(second -> event("P01", second))
                        .collect(Collectors.joining())));

        var all = effects.of(study);

        assertThat(all.notes()).isEqualTo(1);
        assertThat(all.unattached()).isEqualTo(1);
        assertThat(all.effects()).filteredOn(Effect::declared).hasSize(1);
        assertThat(seconds(all, 60, Gaps.EXCLUDE)).isEqualTo(70);
        assertThat(seconds(all, 60, Gaps.CAP)).isEqualTo(250);
        assertThat(seconds(all, 300, Gaps.EXCLUDE)).isEqualTo(460);
        assertThat(seconds(all, 300, Gaps.CAP)).isEqualTo(760);
        SignedInAs.custodianOf(study);
        assertThatThrownBy(() -> effects.of(study)).isInstanceOf(AccessDeniedException.class);
    }

    private static long seconds(RuleEffects.Effects all, int threshold, Gaps gaps) {
        return all.effects().stream()
                .filter(effect -> effect.seconds() == threshold && effect.gaps() == gaps)
                .mapToLong(effect -> Math.round(effect.hours() * 3600))
                .findFirst()
                .orElseThrow();
    }

    private double minutes() {
        return facts.activeMinutes(study).get(new ActivityFacts.Work(new ParticipantCode("P01"), "n1"));
    }

    private ActivityImport take(InputStream file) {
        return imports.take(study, file, ActivityProgress.UNWATCHED, ROWS_A_STRETCH);
    }

    private static InputStream stream(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream breakingOff(String file, int after) {
        return new SequenceInputStream(stream(file.substring(0, after)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection lost");
            }
        });
    }

    private Optional<Path> staged() {
        var folder = data.resolve("imports").resolve(String.valueOf(study.value()));
        try (var files = Files.isDirectory(folder) ? Files.list(folder) : Stream.<Path>empty()) {
            return files.findAny();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String notes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> event("P01", i).replace(",n1,", ",m" + i + ","))
                .collect(Collectors.joining());
    }

    private static String events(String who, int count) {
        return IntStream.range(0, count).mapToObj(i -> event(who, i * 10)).collect(Collectors.joining());
    }

    private static String event(String who, int second) {
        return who + "," + START.plusSeconds(second) + ",n1,edit\n";
    }
}

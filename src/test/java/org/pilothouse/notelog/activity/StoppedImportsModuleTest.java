package org.pilothouse.notelog.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.WithdrawalMode;
import org.pilothouse.enrolment.Withdrawals;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ParticipantCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;

/** A log that breaks off, is stopped, or speaks of somebody who leaves meanwhile. */
class StoppedImportsModuleTest extends LogOfOneClinician {
    @Autowired
    Withdrawals withdrawals;

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
}

package org.pilothouse.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.BundleSink;
import org.pilothouse.shared.BundleSource;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.Studies;
import org.springframework.beans.factory.annotation.Autowired;

@PilothouseTest
class EnrolmentBundleModuleTest {
    private static final String HEADER =
            "code,part,discipline,site,program,years_experience_band,fte_band,ai_experience,sequence,status\n";

    @Autowired
    Studies studies;

    @Autowired
    EnrolmentBundle bundle;

    @Test
    void whatIsWrittenAndReadIsWrittenTheSameAgain() {
        var files = new Files();
        files.texts.put(
                "participants.csv",
                HEADER
                        + "P10,BOTH,OT,Schools,School Services,6-10,FULL,SOME,AB,ACTIVE\n"
                        + "P02,INTERVIEW,SLP,Clinic,,,,,,WITHDRAWN\n");
        files.texts.put("participant_phases.csv", "participant,phase,start,end\nP10,First,2026-02-01,2026-02-20\n");
        files.texts.put("consents.csv", """
                participant,form_version,given_at,method,scopes
                P10,1.0,2026-01-08T18:17:00Z,E_SIGN,SURVEYS NOTE_LOG
                P02,1.0,2026-01-05T14:25:00Z,PAPER,INTERVIEW
                """);
        files.texts.put(
                "withdrawals.csv", "participant,withdrawn_at,mode\nP02,2026-02-01T10:00:00Z,STOP_FUTURE_ONLY\n");
        files.yaml.put(
                "consentForms",
                List.of(Map.of(
                        "version", "1.0", "effectiveFrom", "2026-01-02", "material", false, "text", "Read this.\n")));
        var first = exported(imported(files));
        var second = exported(imported(first));
        assertThat(second.texts).isEqualTo(first.texts);
        assertThat(second.yaml).isEqualTo(first.yaml);
        assertThat(first.texts.get("participants.csv"))
                .isEqualTo(HEADER
                        + "P02,INTERVIEW,SLP,Clinic,,,,,,WITHDRAWN\n"
                        + "P10,BOTH,OT,Schools,School Services,6-10,FULL,SOME,AB,ACTIVE\n");
        assertThat(first.texts.get("consents.csv")).contains("P10,1.0,2026-01-08T18:17:00Z,E_SIGN,NOTE_LOG SURVEYS\n");
        assertThat(first.yaml.toString())
                .contains("version=1.0, effectiveFrom=2026-01-02, material=false, text=Read this.\n");
    }

    @Test
    void everyCellThatCannotBeUsedIsNamed() {
        var files = new Files();
        files.texts.put(
                "participants.csv",
                HEADER
                        + "P01,BOTH,OT,Schools,,,,,,ACTIVE\n"
                        + "P01,BOTH,OT,Schools,,,,,,ACTIVE\n"
                        + "P 3,ALL,OT,Moon,,7,,LOTS,,GONE\n"
                        + "P04,BOTH,,Schools,,,,,,ACTIVE\n");
        files.texts.put(
                "participant_phases.csv",
                "participant,phase,start,end\nP09,First,2026-02-01,2026-02-20\nP01,Ninth,2026-02-31,2026-02-20\nP01,First,2026-02-20,2026-02-01\n");
        files.texts.put("consents.csv", """
                participant,form_version,given_at,method,scopes
                P01,9.9,2026-01-08T18:17:00Z,E_SIGN,NOTE_LOG
                P77,1.0,yesterday,HANDSHAKE,EVERYTHING
                """);
        files.yaml.put(
                "consentForms",
                List.of(
                        Map.of(
                                "version",
                                "1.0",
                                "effectiveFrom",
                                "2026-01-02",
                                "material",
                                false,
                                "text",
                                "Read this."),
                        Map.of("version", "1.0", "effectiveFrom", "soon", "material", "perhaps", "text", "")));
        var problems = new ArrayList<RowProblem>();
        read(files, problems);
        assertThat(problems)
                .extracting(RowProblem::file, RowProblem::line, RowProblem::column, RowProblem::reason)
                .containsExactlyInAnyOrder(
                        tuple("study.yaml", 0, "consentForms[1].text", "REQUIRED"),
                        tuple("study.yaml", 0, "consentForms[1].effectiveFrom", "BAD_DATE"),
                        tuple("study.yaml", 0, "consentForms[1].material", "UNKNOWN_VALUE"),
                        tuple("participants.csv", 3, "code", "DUPLICATE"),
                        tuple("participants.csv", 4, "code", "BAD_VALUE"),
                        tuple("participants.csv", 4, "part", "UNKNOWN_VALUE"),
                        tuple("participants.csv", 4, "site", "UNKNOWN_REFERENCE"),
                        tuple("participants.csv", 4, "years_experience_band", "UNKNOWN_VALUE"),
                        tuple("participants.csv", 4, "ai_experience", "UNKNOWN_VALUE"),
                        tuple("participants.csv", 4, "status", "UNKNOWN_VALUE"),
                        tuple("participants.csv", 5, "discipline", "REQUIRED"),
                        tuple("participant_phases.csv", 2, "participant", "UNKNOWN_REFERENCE"),
                        tuple("participant_phases.csv", 3, "phase", "UNKNOWN_REFERENCE"),
                        tuple("participant_phases.csv", 3, "start", "BAD_DATE"),
                        tuple("participant_phases.csv", 4, "end", "BAD_DATE"),
                        tuple("consents.csv", 2, "form_version", "UNKNOWN_REFERENCE"),
                        tuple("consents.csv", 3, "participant", "UNKNOWN_REFERENCE"),
                        tuple("consents.csv", 3, "given_at", "BAD_DATE"),
                        tuple("consents.csv", 3, "method", "UNKNOWN_VALUE"),
                        tuple("consents.csv", 3, "scopes", "UNKNOWN_VALUE"));
    }

    @Test
    void whatBecameOfAWithdrawalTravelsWithIt() {
        var files = new Files();
        files.texts.put(
                "participants.csv",
                HEADER + "P01,BOTH,OTHER,Schools,,,,,,WITHDRAWN\n" + "P02,BOTH,OT,Schools,,,,,,WITHDRAWN\n");
        var withdrawals = """
                participant,withdrawn_at,mode,executed_at,data_cutoff,items_deleted
                P01,2026-02-01T10:00:00Z,DELETE_ALL_POSSIBLE,2026-02-03T09:30:00.120Z,2026-01-31T12:00:00Z,notes=12 steps=40
                P02,2026-02-02T10:00:00Z,STOP_FUTURE_ONLY,,,
                """;
        files.texts.put("withdrawals.csv", withdrawals);
        files.texts.put("participant_leaves.csv", "participant,start,end\nP02,2026-01-10,2026-01-12\n");
        var first = exported(imported(files));
        assertThat(first.texts.get("withdrawals.csv")).isEqualTo(withdrawals);
        assertThat(first.texts.get("participant_leaves.csv")).endsWith("P02,2026-01-10,2026-01-12\n");
        assertThat(exported(imported(first)).texts).isEqualTo(first.texts);
    }

    @Test
    void countsThatAreNoneAreRefused() {
        var files = new Files();
        files.texts.put("participants.csv", HEADER + "P01,BOTH,OTHER,Schools,,,,,,WITHDRAWN\n");
        files.texts.put(
                "withdrawals.csv",
                "participant,withdrawn_at,mode,executed_at,items_deleted\n"
                        + "P01,2026-02-01T10:00:00Z,STOP_FUTURE_ONLY,2026-02-03T09:30:00Z,what=ever was said\n");
        var problems = new ArrayList<RowProblem>();
        read(files, problems);
        assertThat(problems).extracting(RowProblem::column).containsExactly("items_deleted");
    }

    @Test
    void aBundleWithoutAnybodyIsFine() {
        var empty = exported(imported(new Files()));
        assertThat(empty.texts.get("participants.csv")).isEqualTo(HEADER);
        assertThat(empty.yaml).isEmpty();
    }

    private StudyId imported(Files files) {
        var problems = new ArrayList<RowProblem>();
        var study = read(files, problems);
        assertThat(problems).isEmpty();
        return study;
    }

    private StudyId read(Files files, List<RowProblem> problems) {
        return SystemAuthority.call(() -> {
            var study = studies.create(SampleStudies.twoTools(SampleStudies.freshCode()));
            bundle.read(study, files, new BundleReport() {
                @Override
                public void refuse(RowProblem problem) {
                    problems.add(problem);
                }

                @Override
                public void note(RowProblem problem) {
                    problems.add(problem);
                }
            });
            return study;
        });
    }

    private Files exported(StudyId study) {
        var files = new Files();
        SystemAuthority.run(() -> bundle.write(study, files));
        return files;
    }

    /** A bundle in memory; its cells contain neither commas nor quotes. */
    private static final class Files implements BundleSink, BundleSource {
        final Map<String, String> texts = new LinkedHashMap<>();
        final Map<String, Object> yaml = new LinkedHashMap<>();

        @Override
        public void csv(String file, List<String> header, Consumer<Consumer<List<? extends Object>>> rows) {
            var text = new StringBuilder(String.join(",", header)).append('\n');
            rows.accept(row -> text.append(String.join(
                            ",",
                            row.stream()
                                    .map(cell -> cell == null ? "" : cell.toString())
                                    .toList()))
                    .append('\n'));
            texts.put(file, text.toString());
        }

        @Override
        public void yaml(String file, Map<String, ?> entries) {
            yaml.putAll(entries);
        }

        @Override
        public void bytes(String file, byte[] content) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Row> csv(String file) {
            var lines = texts.getOrDefault(file, "").lines().toList();
            var rows = new ArrayList<Row>();
            for (var index = 1; index < lines.size(); index++) {
                rows.add(new TextRow(
                        index + 1,
                        List.of(lines.getFirst().split(",")),
                        lines.get(index).split(",", -1)));
            }
            return rows;
        }

        @Override
        public Map<String, Object> yaml(String file) {
            return yaml;
        }

        @Override
        public Optional<byte[]> bytes(String file) {
            return Optional.empty();
        }
    }

    private record TextRow(int line, List<String> header, String[] cells) implements BundleSource.Row {
        @Override
        public @Nullable String get(String column) {
            var at = header.indexOf(column);
            return at < 0 || at >= cells.length || cells[at].isEmpty() ? null : cells[at];
        }
    }
}

package org.pilothouse.survey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pilothouse.MemoryBundle;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.pilothouse.survey.instrument.InstrumentFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Instruments as files, and answers as a part of the bundle. */
class SurveyFilesModuleTest extends ClinicianWithSurveys {
    private static final String HEADER = "participant,instrument,version,wave,submitted_at,item,value";

    @Autowired
    InstrumentCatalogue catalogue;

    @Autowired
    InstrumentFolder folder;

    @Autowired
    SurveyBundle bundle;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aFileChangedUnderTheSameVersionLeavesWhatWasStored() {
        var files = folder.files();
        var load = files.stream()
                .filter(file -> file.id().equals("nasa-tlx-raw"))
                .findFirst()
                .orElseThrow();
        var changed =
                new InstrumentFile(load.id(), load.content().replace("How hurried were you", "How pressed were you"));

        catalogue.take(List.of(changed));
        var label = catalogue
                .find("nasa-tlx-raw", "1.0")
                .orElseThrow()
                .item("temporal_demand")
                .orElseThrow()
                .label();
        catalogue.take(files);

        assertThat(label).startsWith("How hurried were you");
        assertThat(changed.hash()).isNotEqualTo(load.hash());
    }

    @Test
    void aMalformedFileIsLeftOutAndTheOthersStay() {
        catalogue.take(List.of(new InstrumentFile("broken", "items: []")));
        assertThat(catalogue.current()).isEmpty();
        assertThat(catalogue.find("intake", "1.1")).isPresent();

        catalogue.take(folder.files());
        assertThat(catalogue.current("intake")).isPresent();
    }

    @Test
    void responsesAreTheSameAfterExportAndImport() {
        surveys.submit(study, "nasa-tlx-raw", "baseline", PilotWithSurveys.LOAD);
        surveys.submit(
                study,
                "weekly-pulse",
                pulse(),
                Map.of("documentation_load", "5", "tool_tried", "no", "obstacles", "no_time forms"));
        var first = write(study);

        var copy = pilots.create();
        pilots.clinician(copy, "P07", Scope.SURVEYS);
        read(copy, first);

        assertThat(first.refused).isEmpty();
        assertThat(first.noted).isEmpty();
        assertThat(write(copy).tables).isEqualTo(first.tables);
        assertThat(first.tables.get(SurveyBundle.FILE))
                .anyMatch(row -> row.getLast().equals("forms no_time"));
    }

    @Test
    void aResponseOutsideConsentComesInFlaggedAndEntersNoAnalysis() {
        var file = file("P07,nasa-tlx-raw,1.0,Baseline,2020-01-23T20:42:00Z,effort,40");

        read(study, file);

        assertThat(file.refused).isEmpty();
        assertThat(file.noted).extracting(RowProblem::reason).containsExactly("CK-01");
        SignedInAs.researcherOf(study);
        assertThat(facts.responses(study)).isEmpty();
        assertThat(write(study).tables.get(SurveyBundle.FILE)).hasSize(2);
    }

    @Test
    void whatAnImportedRowRefersToMustBeThere() {
        var file = file(
                "P99,nasa-tlx-raw,1.0,End,2026-11-01T20:42:00Z,effort,40",
                "P07,unheard-of,1.0,End,2026-11-01T20:42:00Z,effort,40",
                "P07,nasa-tlx-raw,9.0,End,2026-11-01T20:42:00Z,effort,40",
                "P07,nasa-tlx-raw,1.0,End,2026-11-01T20:42:00Z,about,40",
                "P07,nasa-tlx-raw,1.0,End,2026-11-01T20:42:00Z,effort,41",
                "P07,nasa-tlx-raw,1.0,End,2026-11-01T20:42:00Z,effort,40",
                "P07,nasa-tlx-raw,1.0,End,2026-11-02T20:42:00Z,frustration,40",
                "P07,nasa-tlx-raw,1.0,,2026-11-01T20:42:00Z,effort,40",
                "P07,nasa-tlx-raw,1.0,End,yesterday,effort,40");

        read(study, file);

        assertThat(file.refused)
                .extracting(problem -> problem.line() + " " + problem.column() + " " + problem.reason())
                .containsExactly(
                        "2 participant UNKNOWN_REFERENCE",
                        "3 instrument UNKNOWN_REFERENCE",
                        "4 version UNKNOWN_REFERENCE",
                        "5 item UNKNOWN_REFERENCE",
                        "6 value UNKNOWN_VALUE",
                        "7 item DUPLICATE",
                        "8 submitted_at INCONSISTENT",
                        "9 wave MISSING",
                        "10 submitted_at UNKNOWN_VALUE");
    }

    @Test
    void theSamplesAnswersComeInWithoutAProblem() throws IOException {
        try (var sample = requireNonNull(getClass().getResourceAsStream("/sample/responses.csv"))) {
            var lines = new String(sample.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            var codes = lines.stream()
                    .skip(1)
                    .map(line -> line.split(",")[0])
                    .distinct()
                    .toList();
            codes.stream()
                    .filter(code -> !code.equals("P07"))
                    .forEach(code -> pilots.clinician(study, code, Scope.SURVEYS));
            var file = new MemoryBundle().with(SurveyBundle.FILE, lines.toArray(String[]::new));

            read(study, file);

            assertThat(file.refused).isEmpty();
            assertThat(write(study).tables.get(SurveyBundle.FILE)).hasSize(lines.size());
        }
    }

    private static MemoryBundle file(String... rows) {
        var lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return new MemoryBundle().with(SurveyBundle.FILE, lines);
    }

    private MemoryBundle write(StudyId from) {
        var files = new MemoryBundle();
        SystemAuthority.run(() -> transaction.executeWithoutResult(status -> bundle.write(from, files)));
        return files;
    }

    private void read(StudyId into, MemoryBundle files) {
        SystemAuthority.run(() -> transaction.executeWithoutResult(status -> bundle.read(into, files, files)));
    }
}

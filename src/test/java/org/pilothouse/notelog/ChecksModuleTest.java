package org.pilothouse.notelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.EnrolledClinicians;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.notelog.imports.FileImports;
import org.pilothouse.notelog.imports.ImportKind;
import org.pilothouse.notelog.imports.SentFile;
import org.pilothouse.notelog.weekly.VendorMetrics;
import org.pilothouse.notelog.weekly.WeeklyRow;
import org.pilothouse.office.RawTable;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.BundlePart;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each check, by each way in which notes and weekly figures come in: whatever the way, the same row fails the same check. */
@PilothouseTest
class ChecksModuleTest {
    private static final Map<String, String> GOOD_NOTE = goodNote();
    private static final List<String> ALWAYS_REFUSED = List.of("CK-12", "CK-22");

    @Autowired
    PilotWithNotes pilots;

    @Autowired
    EnrolledClinicians clinicians;

    @Autowired
    NoteLog log;

    @Autowired
    FileImports files;

    @Autowired
    VendorMetrics metrics;

    @Autowired
    List<BundlePart> parts;

    @Autowired
    PlatformTransactionManager transactions;

    StudyId study;

    @BeforeEach
    void aPilotWithTwoTextsOfWhichTheSecondChangesThings() {
        study = pilots.create();
        clinicians.enrol(study, "P01", "Schools", PilotWithNotes.CONSENTED, Scope.NOTE_LOG, Scope.EHR_AUDIT_LINK);
        clinicians.enrol(study, "P02", "Schools", PilotWithNotes.CONSENTED, Scope.INTERVIEW);
        SignedInAs.researcherOf(study);
    }

    @ParameterizedTest(name = "{0}: {1}={2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,     note_ref,        n1",
                "CK-01, service_date,    2026-01-07",
                "CK-01, participant,     P02",
                "CK-02, service_date,    2026-03-03",
                "CK-04, tool_version,    9.9",
                "CK-06, use_outcome,     NOT_USED",
                "CK-07, doc_minutes,     -5",
                "CK-08, doc_minutes,     961",
                "CK-12, note_ref,        jane.doe@example.org",
                "CK-22, use_outcome,     LIKED",
                "CK-22, service_date,    yesterday",
                "CK-22, note_type,       POEM",
                "CK-22, eligible_for_ai, maybe"
            })
    void aNoteFailsTheSameCheckByEveryWayIn(@Nullable String check, String column, String value) {
        clinicians.publish(study, "2.0", LocalDate.of(2026, 3, 2), true);
        var cells = new LinkedHashMap<>(GOOD_NOTE);
        cells.put(column, value);
        var expected = check == null ? List.of() : List.of(check);

        assertThat(byJson(cells)).as("JSON").isEqualTo(expected);
        assertThat(byCsv(cells)).as("CSV").isEqualTo(expected);
        assertThat(byPage(cells)).as("page").isEqualTo(expected);
        assumeThat(check).as("bundles take durations as they are").isNotIn("CK-07", "CK-08");
        assertThat(byBundle(cells)).as("bundle").isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1} in the week of {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,     P01, 2026-02-09, 310",
                "CK-01, P02, 2026-02-09, 310",
                "CK-01, P01, 2026-01-05, 310",
                "CK-02, P01, 2026-03-09, 310",
                "CK-22, P01, 2026-02-10, 310",
                "CK-22, P01, 2026-02-09, many"
            })
    void aWeeklyFigureFailsTheSameCheckByEveryWayIn(
            @Nullable String check, String participant, String week, String value) {
        clinicians.publish(study, "2.0", LocalDate.of(2026, 3, 2), true);
        var csv = "participant,week,metric,definition,value,unit\n%s,%s,time in notes,active use,%s,min\n"
                .formatted(participant, week, value);
        var expected = check == null ? List.of() : List.of(check);
        var table = table(csv);

        assertThat(files.preview(
                                study,
                                ImportKind.WEEKLY,
                                new SentFile("w.csv", table, files.proposal(study, ImportKind.WEEKLY, table)))
                        .problems())
                .as("page")
                .extracting(RowProblem::reason)
                .isEqualTo(expected);
        assertThat(byBundle("vendor_metrics.csv", csv)).as("bundle").isEqualTo(expected);
        var api = pilots.create();
        clinicians.enrol(api, "P01", "Schools", PilotWithNotes.CONSENTED, Scope.EHR_AUDIT_LINK);
        clinicians.enrol(api, "P02", "Schools", PilotWithNotes.CONSENTED, Scope.INTERVIEW);
        clinicians.publish(api, "2.0", LocalDate.of(2026, 3, 2), true);
        SignedInAs.researcherOf(api);
        assertThat(metrics.take(api, WeeklyRow.ofCsv(csv.getBytes(StandardCharsets.UTF_8)))
                        .rejected())
                .as("API")
                .extracting(VendorMetrics.Rejected::reason)
                .isEqualTo(expected);
    }

    private List<String> byJson(Map<String, String> cells) {
        var object = new LinkedHashMap<String, Object>();
        cells.forEach((column, cell) -> object.put(NoteColumns.jsonName(column), cell));
        return reasons(log.rehearse(study, List.of(NoteRow.ofJson(1, object))));
    }

    private List<String> byCsv(Map<String, String> cells) {
        return reasons(log.rehearse(
                study, NoteCsv.read(csv(cells).getBytes(StandardCharsets.UTF_8)).rows()));
    }

    private List<String> byPage(Map<String, String> cells) {
        var table = table(csv(cells));
        var file = new SentFile("notes.csv", table, files.proposal(study, ImportKind.NOTES, table));
        return files.preview(study, ImportKind.NOTES, file).problems().stream()
                .map(RowProblem::reason)
                .toList();
    }

    private List<String> byBundle(Map<String, String> cells) {
        return byBundle("notes.csv", csv(cells));
    }

    /** What is refused for its form refuses the bundle; what fails a check of substance is named. */
    private List<String> byBundle(String file, String csv) {
        var bundle = new MemoryBundle().with(file, csv.split("\n"));
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            parts.stream()
                    .filter(part -> part.files().contains(file))
                    .forEach(part -> SystemAuthority.run(() -> part.read(study, bundle, bundle)));
            status.setRollbackOnly();
        });
        var reasons = new ArrayList<String>();
        bundle.noted.forEach(problem -> reasons.add(problem.reason()));
        bundle.refused.forEach(problem -> {
            assertThat(problem.reason()).isIn(ALWAYS_REFUSED);
            reasons.add(problem.reason());
        });
        return reasons;
    }

    private static List<String> reasons(Submission submission) {
        return submission.rejected().stream().map(Submission.Rejected::reason).toList();
    }

    private static RawTable table(String csv) {
        return RawTable.read("file.csv", csv.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private static String csv(Map<String, String> cells) {
        return String.join(",", cells.keySet())
                + "\n"
                + cells.values().stream().collect(Collectors.joining(","))
                + "\n";
    }

    private static Map<String, String> goodNote() {
        var cells = new LinkedHashMap<String, String>();
        cells.put("note_ref", "n1");
        cells.put("participant", "P01");
        cells.put("service_date", "2026-02-10");
        cells.put("note_type", "SOAP_PROGRESS");
        cells.put("eligible_for_ai", "Y");
        cells.put("tool", "General");
        cells.put("tool_version", "1.0");
        cells.put("use_outcome", "USED_KEPT");
        cells.put("measurement_method", "APP_TIMER");
        cells.put("doc_minutes", "7.5");
        return cells;
    }
}

package org.pilothouse.notelog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.EnrolledClinicians;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.notelog.NoteFacts;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.office.RawTable;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PilothouseTest
class FileImportsModuleTest {
    private static final String NOTES = """
            Document ID;Clinician;Date;Type;Minutes
            n1;P01;2026-01-14;SOAP_PROGRESS;12.5
            n2;P01;14 January;SOAP_PROGRESS;8
            n3;P09;2026-01-14;SOAP_PROGRESS;8
            n4;P01;2026-01-15;SOAP_PROGRESS
            n5;=P01;2026-01-15;SOAP_PROGRESS;3
            """;

    @Autowired
    PilotWithNotes pilots;

    @Autowired
    EnrolledClinicians clinicians;

    @Autowired
    FileImports imports;

    @Autowired
    NoteFacts facts;

    StudyId study;

    @BeforeEach
    void aPilotWithOneClinician() {
        study = pilots.create();
        clinicians.enrol(study, "P01", "Schools", PilotWithNotes.CONSENTED, Scope.NOTE_LOG, Scope.EHR_AUDIT_LINK);
        SignedInAs.researcherOf(study);
    }

    @Test
    void tellsColumnsApartByTheirNamesAndRemembersWhatWasChosen() {
        var table = table(NOTES);
        var proposal = imports.proposal(study, ImportKind.NOTES, table);
        assertThat(proposal)
                .containsEntry("note_ref", ColumnSource.ofHeader("Document ID"))
                .containsEntry("doc_minutes", ColumnSource.ofHeader("Minutes"))
                .doesNotContainKey("measurement_method");

        imports.take(study, ImportKind.NOTES, file(NOTES));

        assertThat(imports.proposal(study, ImportKind.NOTES, table)).isEqualTo(chosen(table));
        assertThat(imports.proposal(study, ImportKind.NOTES, table("other,Date\n1,2\n")))
                .containsEntry("service_date", ColumnSource.ofHeader("Date"))
                .doesNotContainKey("note_ref");
    }

    @Test
    void showsWhatWouldBecomeOfEachRowWithoutKeepingAny() {
        var outcome = imports.preview(study, ImportKind.NOTES, file(NOTES));

        assertThat(outcome.accepted()).isEqualTo(1);
        assertThat(outcome.problems())
                .extracting(RowProblem::file, RowProblem::line, RowProblem::column, RowProblem::reason)
                .containsExactly(
                        tuple("notes.csv", 3, "Date", "CK-22"),
                        tuple("notes.csv", 4, "", "CK-01"),
                        tuple("notes.csv", 5, "row", "CK-22"),
                        tuple("notes.csv", 6, "Clinician", "CK-22"));
        assertThat(outcome.problems().getFirst().found()).isEqualTo("14 January");
        assertThat(facts.notes(study)).isEmpty();
    }

    @Test
    void keepsTheGoodRowsOnce() {
        assertThat(imports.take(study, ImportKind.NOTES, file(NOTES)).accepted())
                .isEqualTo(1);
        assertThat(facts.notes(study)).hasSize(1);

        var again = imports.take(study, ImportKind.NOTES, file(NOTES));

        assertThat(again.accepted()).isZero();
        assertThat(again.duplicate()).isEqualTo(1);
        assertThat(imports.preview(study, ImportKind.NOTES, file(NOTES.replace("12.5", "13")))
                        .problems())
                .first()
                .extracting(RowProblem::line, RowProblem::reason)
                .containsExactly(2, "CK-22");
        assertThat(facts.notes(study)).hasSize(1);
    }

    @Test
    void takesWeeklyFiguresInWithTheirDefinitions() {
        var csv = "participant,week,metric,definition,value,unit\nP01,2026-02-09,time in notes,active,310.5,min\nP01\n";

        assertThat(imports.preview(study, ImportKind.WEEKLY, file(ImportKind.WEEKLY, csv))
                        .accepted())
                .isEqualTo(1);
        var taken = imports.take(study, ImportKind.WEEKLY, file(ImportKind.WEEKLY, csv));

        assertThat(taken.accepted()).isEqualTo(1);
        assertThat(taken.problems()).extracting(RowProblem::line).containsExactly(3);
        assertThat(imports.take(study, ImportKind.WEEKLY, file(ImportKind.WEEKLY, csv))
                        .duplicate())
                .isEqualTo(1);
    }

    @Test
    void thePrivacyOfficerHandsInWhatTheRecordSystemKnowsButNoNotes() {
        SignedInAs.custodianOf(study);
        var notes = file(ImportKind.NOTES, NOTES);
        assertThatThrownBy(() -> imports.preview(study, ImportKind.NOTES, notes))
                .isInstanceOf(AccessDeniedException.class);
        SignedInAs.leadOf(study);
        assertThatThrownBy(() -> imports.take(study, ImportKind.NOTES, notes))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aHeaderThatNamesSomebodyIsNotRemembered() {
        var table = table("Minutes of jane@example.org,b\n1,2\n");
        imports.take(
                study,
                ImportKind.NOTES,
                new SentFile(
                        "n.csv", table, Map.of("doc_minutes", ColumnSource.ofHeader("Minutes of jane@example.org"))));

        assertThat(imports.proposal(study, ImportKind.NOTES, table)).doesNotContainKey("doc_minutes");
    }

    private SentFile file(String csv) {
        return new SentFile("notes.csv", table(csv), chosen(table(csv)));
    }

    private SentFile file(ImportKind kind, String csv) {
        return new SentFile("file.csv", table(csv), imports.proposal(study, kind, table(csv)));
    }

    private Map<String, ColumnSource> chosen(RawTable table) {
        var chosen = new HashMap<>(imports.proposal(study, ImportKind.NOTES, table));
        chosen.put("measurement_method", ColumnSource.always("EHR_AUDIT_LOG"));
        chosen.put("eligible_for_ai", ColumnSource.always("Y"));
        return chosen;
    }

    private static RawTable table(String csv) {
        return RawTable.read("file.csv", csv.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}

package org.pilothouse.notelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.pilothouse.notelog.PilotWithNotes.IN_BASELINE;
import static org.pilothouse.notelog.PilotWithNotes.IN_FIRST;
import static org.pilothouse.notelog.PilotWithNotes.IN_SECOND;
import static org.pilothouse.notelog.PilotWithNotes.kept;
import static org.pilothouse.notelog.PilotWithNotes.note;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pilothouse.SignedInAs;
import org.pilothouse.notelog.Submission.Rejected;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.Setting;
import org.pilothouse.study.PhaseKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class NoteLogModuleTest extends OneClinicianLogging {
    @Autowired
    NoteFacts facts;

    @Test
    void keepsGoodRowsAndNamesTheFirstCheckOfTheOthers() {
        var result = log.submit(
                study,
                List.of(
                        note("a", anna, IN_FIRST),
                        note("b", anna, LocalDate.of(2026, 1, 7)),
                        note("c", anna, IN_FIRST)));

        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.rejected())
                .extracting(Rejected::line, Rejected::noteRef, Rejected::reason)
                .containsExactly(tuple(2, "b", "CK-01"));
    }

    @Test
    void readsFilesAndNamesTheLineOfWhatItCannotRead() {
        var csv = NoteCsv.read("""
                note_ref,participant,service_date,note_type,eligible_for_ai,tool,tool_version,use_outcome,non_use_reason,measurement_method,doc_minutes,mood
                a,P01,2026-02-10,SOAP_PROGRESS,Y,General,1.0,USED_PARTLY,,APP_TIMER,7.50,fine
                b,P01,2026-02-10,SOAP_PROGRESS,Y,General,1.0,LIKED,,APP_TIMER,7.5,
                c,P01,2026-02-10,SOAP_PROGRESS,Y,Magic,1.0,USED_KEPT,,APP_TIMER,7.5,
                =d,P01,2026-02-10,SOAP_PROGRESS,Y,NONE,,NOT_USED,FORGOT,APP_TIMER,7.5,
                e,P01,2026-01-01,SOAP_PROGRESS,Y,NONE,,WRONG,,APP_TIMER,7.5,
                f,P01,2026-01-14,SOAP_PROGRESS,Y,,,,,APP_TIMER,7.5,
                g,P01,2026-02-10,SOAP_PROGRESS,Y,,,,,APP_TIMER,7.5,
                h,P01,2026-02-10
                """.getBytes(StandardCharsets.UTF_8));

        var result = log.submitRows(study, csv.rows());

        assertThat(csv.unknownColumns()).containsExactly("mood");
        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.rejected())
                .extracting(Rejected::line, Rejected::reason)
                .containsExactly(
                        tuple(3, "CK-22"),
                        tuple(4, "CK-22"),
                        tuple(5, "CK-22"),
                        tuple(6, "CK-01"),
                        tuple(8, "CK-22"),
                        tuple(9, "CK-22"));
        assertThat(result.rejected().get(0).message()).contains("use_outcome", "LIKED", "USED_KEPT");
    }

    @Test
    void readsJsonByTheNamesOfItsColumns() {
        var row = NoteRow.ofJson(
                1,
                Map.of(
                        "noteRef",
                        "a",
                        "participant",
                        "P01",
                        "serviceDate",
                        "2026-02-10",
                        "noteType",
                        "SOAP_PROGRESS",
                        "eligibleForAi",
                        true,
                        "tool",
                        "General",
                        "useOutcome",
                        "USED_KEPT",
                        "draftProblems",
                        List.of("MISSING", "ADDED"),
                        "measurementMethod",
                        "APP_TIMER",
                        "docMinutes",
                        6));

        assertThat(log.submitRows(study, List.of(row)).accepted()).isEqualTo(1);
        assertThat(facts.notes(study)).extracting(NoteFact::docMinutes).containsExactly(6.0);
    }

    @Test
    void aClinicianHandsInItsOwnNotesOnly() {
        var ben = pilots.clinician(study, "P02");
        SignedInAs.clinicianOf(study, anna);

        assertThat(reasons(note("a", anna, IN_FIRST), note("b", ben, IN_FIRST))).containsExactly("NOT_OWN");
    }

    @Test
    void aManagerHandsInNothingAndALeadReadsNothing() {
        SignedInAs.managerOf(study);
        assertThatThrownBy(() -> log.submit(study, List.of())).isInstanceOf(AccessDeniedException.class);

        SignedInAs.leadOf(study);
        assertThatThrownBy(this::csv).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void factsCarryThePhaseAndTheSettingOfTheSite() {
        log.submit(
                study,
                List.of(
                        note("a", anna, IN_BASELINE),
                        note("b", anna, IN_SECOND),
                        note("c", anna, LocalDate.of(2026, 6, 1))));

        assertThat(facts.notes(study))
                .extracting(NoteFact::noteRef, NoteFact::phase, NoteFact::phaseKind, NoteFact::setting)
                .containsExactly(
                        tuple("a", "Baseline", PhaseKind.BASELINE, Setting.SCHOOL),
                        tuple("b", "Second", PhaseKind.INTERVENTION, Setting.SCHOOL),
                        tuple("c", null, null, Setting.SCHOOL));
    }

    @Test
    void stepsKnowTheArtefactOfTheirNote() {
        log.submit(
                study,
                List.of(note("a", anna, IN_FIRST)
                        .withSteps(List.of(
                                step(1, StepKind.EDIT, 12),
                                new StepEntry(2, StepKind.DUPLICATE, "STATS_BILLING_ENTRY", 0.5)))));

        assertThat(facts.steps(study))
                .extracting(StepFact::step, StepFact::artefact, StepFact::phase)
                .containsExactly(tuple("E", "SOAP_PROGRESS", "First"), tuple("D", "STATS_BILLING_ENTRY", "First"));
    }

    @Test
    void theFileOfAResearcherCanBeHandedInAgainAndIsAllDuplicates() {
        log.submit(
                study,
                List.of(note("b", anna, IN_FIRST), note("a", anna, IN_FIRST).with(kept("General", "1.0"))));

        var file = csv();

        assertThat(file.lines().skip(1))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("a,P01,2026-02-10,SOAP_PROGRESS,,Y,General,1.0");
        assertThat(log.submitRows(
                                study,
                                NoteCsv.read(file.getBytes(StandardCharsets.UTF_8))
                                        .rows())
                        .duplicate())
                .isEqualTo(2);
    }

    @Test
    void aClinicianDownloadsItsOwnRowsOnly() {
        var ben = pilots.clinician(study, "P02");
        log.submit(study, List.of(note("a", anna, IN_FIRST), note("b", ben, IN_FIRST)));
        SignedInAs.clinicianOf(study, ben);

        assertThat(csv().lines().skip(1)).hasSize(1).first().asString().startsWith("b,P02");
    }

    @Test
    void takesThousandsOfNotesInOneFile() {
        var many = IntStream.range(0, 2000)
                .mapToObj(i -> note("n" + i, anna, LocalDate.of(2026, 1, 12).plusDays(i % 50))
                        .with(NoteTime.of(MeasurementMethod.APP_TIMER, 8.0)))
                .toList();

        assertThat(log.submit(study, many).accepted()).isEqualTo(2000);
        assertThat(facts.notes(study)).hasSize(2000);
    }

    private String csv() {
        var out = new ByteArrayOutputStream();
        export.csv(study, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.EnrolledClinicians;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.notelog.Submission.Rejected;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Setting;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PhaseKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PilothouseTest
class NoteLogModuleTest {
    @Autowired
    PilotWithNotes pilots;

    @Autowired
    EnrolledClinicians clinicians;

    @Autowired
    NoteLog log;

    @Autowired
    NoteFacts facts;

    @Autowired
    NoteExport export;

    StudyId study;
    ParticipantCode anna;

    @BeforeEach
    void aPilotWithOneClinician() {
        study = pilots.create();
        anna = pilots.clinician(study, "P01");
        SignedInAs.researcherOf(study);
    }

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
    void blocksANoteTheDayBeforeConsentAndTakesOneOnItsDay() {
        var late = clinicians.enrol(study, "P02", "Schools", Instant.parse("2026-02-10T23:30:00Z"), Scope.NOTE_LOG);

        assertThat(reasons(note("a", late, LocalDate.of(2026, 2, 9)))).containsExactly("CK-01");
        assertThat(reasons(note("b", late, LocalDate.of(2026, 2, 10)))).isEmpty();
    }

    @Test
    void blocksWhoDidNotAgreeToTheNoteLog() {
        var interviewed = clinicians.enrol(study, "P02", "Schools", PilotWithNotes.CONSENTED, Scope.INTERVIEW);

        assertThat(reasons(note("a", interviewed, IN_FIRST))).containsExactly("CK-01");
        assertThat(reasons(note("b", new ParticipantCode("NOBODY"), IN_FIRST))).containsExactly("CK-01");
    }

    @Test
    void aFileAboutHundredsIsJudgedAsOneAboutAFew() {
        var entries = new ArrayList<>(List.of(note("mine", anna, IN_FIRST)));
        for (int i = 0; i < 150; i++) {
            entries.add(note("n" + i, new ParticipantCode("NOBODY-" + i), IN_FIRST));
        }

        var result = log.submit(study, entries);

        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.rejected())
                .hasSize(150)
                .allMatch(rejected -> rejected.reason().equals("CK-01"));
    }

    @Test
    void blocksNewNotesOnceTheConsentTextChangedMaterially() {
        clinicians.publish(study, "2.0", LocalDate.of(2026, 2, 20), true);

        assertThat(reasons(note("a", anna, LocalDate.of(2026, 2, 19)))).isEmpty();
        assertThat(reasons(note("b", anna, LocalDate.of(2026, 2, 20)))).containsExactly("CK-02");
    }

    @Test
    void blocksANoteTheDayAfterAnApprovalExpires() {
        var expiry = LocalDate.of(2027, 1, 12); // the ethics approval of the pilot

        assertThat(reasons(note("a", anna, expiry))).isEmpty();
        assertThat(reasons(note("b", anna, expiry.plusDays(1)))).containsExactly("CK-03");
    }

    @Test
    void blocksAToolVersionThatWasNotInUse() {
        assertThat(reasons(note("a", anna, IN_FIRST).with(kept("Own", "1.0")))).containsExactly("CK-04");
        assertThat(reasons(note("b", anna, IN_FIRST).with(kept("General", "9.9"))))
                .containsExactly("CK-04");
        assertThat(reasons(note("c", anna, IN_FIRST).with(kept("General", "1.0"))))
                .isEmpty();
        assertThat(reasons(note("d", anna, IN_FIRST).with(kept("General", null))))
                .isEmpty();
    }

    @Test
    void keepsAToolUsedAgainstTheClientsWishAndAsksAboutIt() {
        var use = kept("General", "1.0");
        var against = new ToolUse(
                use.tool(),
                use.toolVersion(),
                Set.of(),
                use.useOutcome(),
                null,
                Set.of(),
                null,
                ClientAiConsent.DECLINED);

        var result = log.submit(study, List.of(note("a", anna, IN_FIRST).with(against)));

        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.warnings()).extracting(Submission.Warning::check).containsExactly("CK-05");
    }

    @Test
    void wantsAUseForEveryToolAndAToolForEveryUse() {
        var unused = new ToolUse("General", "1.0", Set.of(), UseOutcome.NOT_USED, null, Set.of(), null, null);
        var toolless = new ToolUse("NONE", null, Set.of(), UseOutcome.USED_KEPT, null, Set.of(), null, null);

        assertThat(reasons(note("a", anna, IN_FIRST).with(unused))).containsExactly("CK-06");
        assertThat(reasons(note("b", anna, IN_BASELINE).with(toolless))).containsExactly("CK-06");
    }

    @Test
    void asksForAReasonOnlyWhereAToolCouldHaveBeenUsed() {
        var silent = ToolUse.none(null);

        assertThat(reasons(note("a", anna, IN_FIRST).with(silent))).containsExactly("CK-06");
        assertThat(reasons(note("b", anna, IN_BASELINE).with(silent))).isEmpty();
        assertThat(reasons(note("c", anna, LocalDate.of(2026, 6, 1)).with(silent)))
                .as("a note in no phase")
                .isEmpty();
        var ineligible = new NoteEntry(
                "d",
                anna,
                IN_FIRST,
                "REFERRAL",
                null,
                false,
                silent,
                note("d", anna, IN_FIRST).time(),
                NoteDetail.EMPTY,
                List.of());
        assertThat(reasons(ineligible)).isEmpty();
    }

    @Test
    void warnsWhenStepsDoNotAddUp() {
        var steps = List.of(step(1, StepKind.PREPARE, 3), step(2, StepKind.EDIT, 4), step(3, StepKind.SIGN, 5));
        var off = note("a", anna, IN_FIRST)
                .with(NoteTime.of(MeasurementMethod.APP_TIMER, 15.0))
                .withSteps(steps);
        var near = note("b", anna, IN_FIRST)
                .with(NoteTime.of(MeasurementMethod.APP_TIMER, 13.0))
                .withSteps(steps);

        assertThat(log.submit(study, List.of(off, near)).warnings())
                .extracting(Submission.Warning::noteRef)
                .containsExactly("a");
    }

    @Test
    void refusesMinutesBelowZeroWithoutRepeatingThem() {
        var negative = note("a", anna, IN_FIRST).with(NoteTime.of(MeasurementMethod.APP_TIMER, -3.25));

        var rejected = log.submit(study, List.of(negative)).rejected().get(0);

        assertThat(rejected.reason()).isEqualTo("CK-07");
        assertThat(rejected.message()).doesNotContain("3.25");
    }

    @Test
    void refusesTheNoteThatMakesADayLongerThan16Hours() {
        var long1 = note("a", anna, IN_FIRST).with(NoteTime.of(MeasurementMethod.APP_TIMER, 500.0));
        var long2 = note("b", anna, IN_FIRST).with(NoteTime.of(MeasurementMethod.APP_TIMER, 460.0));
        var more = note("c", anna, IN_FIRST).with(NoteTime.of(MeasurementMethod.APP_TIMER, 0.5));
        log.submit(study, List.of(long1));

        assertThat(reasons(long2, more)).containsExactly("CK-08");
    }

    @Test
    void knowsADuplicateByItsContent() {
        var first = note("a", anna, IN_FIRST);
        log.submit(study, List.of(first));

        var again = log.submit(
                study,
                List.of(
                        first,
                        first.with(NoteTime.of(MeasurementMethod.APP_TIMER, 13.0)),
                        note("b", anna, IN_FIRST),
                        note("b", anna, IN_FIRST)));

        assertThat(again.accepted()).isEqualTo(1);
        assertThat(again.duplicate()).isEqualTo(2);
        assertThat(again.rejected()).extracting(Rejected::reason).containsExactly("CK-22");
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

    private List<String> reasons(NoteEntry... notes) {
        return log.submit(study, List.of(notes)).rejected().stream()
                .map(Rejected::reason)
                .toList();
    }

    private String csv() {
        var out = new ByteArrayOutputStream();
        export.csv(study, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static StepEntry step(int order, StepKind kind, double minutes) {
        return new StepEntry(order, kind, null, minutes);
    }
}

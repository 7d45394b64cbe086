package org.pilothouse.notelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.notelog.PilotWithNotes.IN_BASELINE;
import static org.pilothouse.notelog.PilotWithNotes.IN_FIRST;
import static org.pilothouse.notelog.PilotWithNotes.kept;
import static org.pilothouse.notelog.PilotWithNotes.note;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pilothouse.enrolment.EnrolledClinicians;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.notelog.Submission.Rejected;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.ParticipantCode;
import org.springframework.beans.factory.annotation.Autowired;

/** What each check does with a note that comes in: kept, refused, asked about. */
class NoteChecksModuleTest extends OneClinicianLogging {
    @Autowired
    EnrolledClinicians clinicians;

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
}

package org.pilothouse.notelog.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.notelog.NoteFacts;
import org.pilothouse.notelog.NoteRefused;
import org.pilothouse.notelog.NotesLeftOut;
import org.pilothouse.notelog.OwnNote;
import org.pilothouse.notelog.OwnNotes;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.notelog.StepEntry;
import org.pilothouse.notelog.StepKind;
import org.pilothouse.notelog.ToolUse;
import org.pilothouse.notelog.UseOutcome;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PhaseKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PilothouseTest
class FlagsModuleTest {
    @Autowired
    PilotWithNotes pilots;

    @Autowired
    OwnNotes notes;

    @Autowired
    OwnFlags flags;

    @Autowired
    OpenFlags open;

    @Autowired
    FlagCounts counts;

    @Autowired
    NoteFacts facts;

    @Autowired
    JdbcClient jdbc;

    StudyId study;

    @BeforeEach
    void aClinicianInBaseline() {
        study = pilots.createNowIn(PhaseKind.BASELINE);
        SignedInAs.clinicianOf(study, pilots.clinician(study, "P01"));
    }

    @Test
    void anOrdinaryNoteRaisesNothing() {
        record(notes.today(study), 12.0, List.of());

        assertThat(kinds()).isEmpty();
    }

    @Test
    void stepsThatDoNotAddUpAreAskedAbout() {
        record(notes.today(study), 15.0, steps(3, 4, 5));

        assertThat(kinds()).containsExactly(FlagKind.STEPS_OFF);
    }

    @Test
    void anOrderOfStepsWithoutMinutesIsNotAskedAbout() {
        record(notes.today(study), 15.0, steps(0, 0, 0));

        assertThat(kinds()).isEmpty();
    }

    @Test
    void aNoteFarAboveItsKindIsAskedAboutAndNeverDeleted() {
        for (var minutes : List.of(10.0, 11.0, 12.0, 13.0, 14.0, 11.0, 12.0, 13.0)) {
            record(notes.today(study), minutes, List.of());
        }
        record(notes.today(study), 130.0, List.of());

        assertThat(kinds()).containsExactly(FlagKind.LONG);
        assertThat(notes.between(study, notes.today(study), notes.today(study))).hasSize(9);
    }

    @Test
    void aNoteLoggedMoreThanTwoDaysLaterIsAskedAbout() {
        record(notes.today(study).minusDays(2), 12.0, List.of());
        assertThat(kinds()).isEmpty();

        record(notes.today(study).minusDays(4), 12.0, List.of());
        assertThat(kinds()).containsExactly(FlagKind.LATE);
    }

    @Test
    void roundMinutesAreMentionedOnceToWhoeverReportsThem() {
        for (int i = 0; i < 14; i++) {
            record(notes.today(study), 10.0, List.of());
        }

        assertThat(kinds()).containsExactly(FlagKind.ROUND_NUMBERS);
        var flag = flags.open(study).getFirst();
        assertThatThrownBy(() -> flags.answer(study, flag.key(), FlagAnswer.LEFT_OUT))
                .isInstanceOf(NoteRefused.class);
        flags.answer(study, flag.key(), FlagAnswer.RIGHT);
        record(notes.today(study), 10.0, List.of());
        assertThat(kinds()).isEmpty();
    }

    @Test
    void aNoteLeftOutStaysInTheOwnLogAndOutOfEveryAnalysis() {
        record(notes.today(study).minusDays(9), 12.0, steps(4, 4, 4));
        flags.answer(study, flags.open(study).getFirst().key(), FlagAnswer.LEFT_OUT);

        assertThat(notes.between(study, LocalDate.EPOCH, notes.today(study))).hasSize(1);
        assertThat(kinds()).isEmpty();
        SystemAuthority.run(() -> {
            assertThat(facts.notes(study)).isEmpty();
            assertThat(facts.steps(study)).isEmpty();
            assertThat(facts.particulars(study)).isEmpty();
            assertThat(facts.leftOut(study)).extracting(NotesLeftOut::notes).containsExactly(1L);
        });
    }

    @Test
    void nobodyAnswersForAnother() {
        record(notes.today(study).minusDays(9), 12.0, List.of());
        var key = flags.open(study).getFirst().key();
        SignedInAs.clinicianOf(study, pilots.clinician(study, "P02"));

        assertThat(flags.open(study)).isEmpty();
        assertThatThrownBy(() -> flags.answer(study, key, FlagAnswer.RIGHT)).isInstanceOf(NoteRefused.class);
        SignedInAs.researcherOf(study);
        assertThatThrownBy(() -> flags.open(study)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aResearcherSeesWhatStaysOpenForAWeekAndNothingBefore() {
        record(notes.today(study).minusDays(9), 12.0, List.of());
        SignedInAs.researcherOf(study);
        assertThat(open.afterAWeek(study)).isEmpty();

        raisedDaysAgo(8);
        assertThat(open.afterAWeek(study))
                .singleElement()
                .satisfies(line -> assertThat(line.kind()).isEqualTo(FlagKind.LATE));
    }

    @Test
    void aLeadSeesACountOnlyOfFiveCliniciansOrMore() {
        for (int i = 1; i <= 5; i++) {
            assertThat(late()).isEmpty();
            SignedInAs.clinicianOf(study, pilots.clinician(study, "P1" + i));
            record(notes.today(study).minusDays(9), 12.0, List.of());
            raisedDaysAgo(2);
        }

        assertThat(late()).hasValue(5);
        SignedInAs.researcherOf(study);
        assertThatThrownBy(() -> counts.byKind(study)).isInstanceOf(AccessDeniedException.class);
    }

    private java.util.OptionalLong late() {
        SignedInAs.leadOf(study);
        return counts.byKind(study).stream()
                .filter(line -> line.kind() == FlagKind.LATE)
                .findFirst()
                .orElseThrow()
                .flags();
    }

    private void raisedDaysAgo(int days) {
        jdbc.sql("update note_flag set raised_at = ? where study = ?")
                .params(java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC).minusDays(days), study.value())
                .update();
    }

    private List<FlagKind> kinds() {
        return flags.open(study).stream().map(FlagLine::kind).toList();
    }

    private static List<StepEntry> steps(double... minutes) {
        var steps = new ArrayList<StepEntry>();
        for (var each : minutes) {
            steps.add(new StepEntry(steps.size() + 1, StepKind.COMPOSE, null, each));
        }
        return steps;
    }

    private void record(LocalDate day, double minutes, List<StepEntry> steps) {
        notes.record(
                study,
                new OwnNote(
                        day,
                        "REFERRAL",
                        ToolUse.NONE,
                        UseOutcome.NOT_USED,
                        null,
                        Set.of(),
                        null,
                        MeasurementMethod.SELF_REPORT_PER_NOTE,
                        minutes,
                        steps));
    }
}

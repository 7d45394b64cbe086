package org.pilothouse.notelog.timer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.notelog.DraftProblem;
import org.pilothouse.notelog.EditCounts;
import org.pilothouse.notelog.OwnNote;
import org.pilothouse.notelog.OwnNotes;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.notelog.Sampling;
import org.pilothouse.notelog.StepKind;
import org.pilothouse.notelog.ToolUse;
import org.pilothouse.notelog.UseOutcome;
import org.pilothouse.notelog.flag.FlagKind;
import org.pilothouse.notelog.flag.FlagLine;
import org.pilothouse.notelog.flag.OwnFlags;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Setting;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PhaseKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PilothouseTest
class CorrectedTimersModuleTest {
    @Autowired
    PilotWithNotes pilots;

    @Autowired
    NoteTimers timers;

    @Autowired
    OwnNotes notes;

    @Autowired
    OwnFlags flags;

    @Autowired
    Sampling sampling;

    @Autowired
    EntityManager entities;

    @Autowired
    PlatformTransactionManager transactions;

    StudyId study;
    ParticipantCode anna;

    @BeforeEach
    void aClinicianInAPhaseWithATool() {
        study = pilots.createNowIn(PhaseKind.INTERVENTION);
        anna = pilots.clinician(study, "P01");
        SignedInAs.clinicianOf(study, anna);
    }

    @Test
    void whatWasThereBeforeACorrectionIsKept() {
        var line = record(notes.today(study), "REFERRAL", 4.0);
        var told = OwnNote.of(line.note());

        notes.change(study, line.noteRef(), told.withMinutes(6.0));
        notes.change(study, line.noteRef(), told.withMinutes(8.0).withSetting(Setting.HOME));

        assertThat(entities.createNativeQuery(
                                "select c.field, c.was from note_correction c join note n on n.id = c.note"
                                        + " where n.note_ref = :reference order by c.id",
                                Object[].class)
                        .setParameter("reference", line.noteRef())
                        .getResultList())
                .containsExactly(new Object[] {"doc_minutes", "4.0"}, new Object[] {"doc_minutes", "6.0"});
    }

    @Test
    void anAnswerThatIsTakenBackOrReplacedIsKeptToo() {
        begunAt(Instant.now().minus(9, ChronoUnit.MINUTES), "t-1");
        var line = timers.finish(study, "t-1", new Finish(UseOutcome.USED_KEPT, null));
        var told = OwnNote.of(line.note());
        var first = told.with(told.detail().withEffort(3).withEdits(new EditCounts(9, 10, 1, 0, 3)))
                .withProblems(Set.of(DraftProblem.MISSING, DraftProblem.ADDED));
        var answered = notes.change(study, "t-1", first);
        assertThat(answered.note().time().corrected()).isNotEqualTo(true);

        var other = first.with(first.detail().withEffort(4).withEdits(new EditCounts(9, 9, 0, 0, 2)))
                .withProblems(Set.of(DraftProblem.MISSING));
        var changed = notes.change(study, "t-1", other);

        assertThat(changed.note().time().corrected()).isTrue();
        assertThat(entities.createNativeQuery(
                                "select c.field, c.was from note_correction c join note n on n.id = c.note"
                                        + " where n.study = :study order by c.id",
                                Object[].class)
                        .setParameter("study", study.value())
                        .getResultList())
                .containsExactly(
                        new Object[] {"draft_problems", "MISSING ADDED"},
                        new Object[] {"effort", "3"},
                        new Object[] {"final_words", "10"},
                        new Object[] {"words_inserted", "1"},
                        new Object[] {"words_substituted", "3"});
    }

    @Test
    void anAnswerGivenLaterIsNoCorrection() {
        var line = record(notes.today(study), "REFERRAL", 4.0);

        var changed =
                notes.change(study, line.noteRef(), OwnNote.of(line.note()).withSetting(Setting.HOME));

        assertThat(changed.note().time().corrected()).isFalse();
    }

    @Test
    void aForgottenTimerIsCutFlaggedAndMarkedWhenNobodySaysWhatIsRight() {
        begunAt(Instant.now().minus(15, ChronoUnit.HOURS), "t-1");
        assertThat(timers.open(study).get(0).doubt().forgotten()).isTrue();

        var line = timers.finish(study, "t-1", new Finish(UseOutcome.USED_KEPT, null));

        assertThat(line.minutes()).isEqualTo(120);
        assertThat(line.note().time().corrected()).isTrue();
        assertThat(flags.open(study)).extracting(FlagLine::kind).containsExactly(FlagKind.FORGOTTEN_TIMER);
    }

    /** The server's clock was set back in between: the first note ended an hour from now. */
    @Test
    void twoClocksThatRanAtOnceAreAskedAboutAndNothingIsRefused() {
        begunAt(Instant.now().minus(30, ChronoUnit.MINUTES), "t-1");
        endedAt(Instant.now().plus(1, ChronoUnit.HOURS), "t-1");
        begunAt(Instant.now().minus(20, ChronoUnit.MINUTES), "t-2");

        var line = timers.finish(study, "t-2", new Finish(UseOutcome.USED_KEPT, null));

        assertThat(line.minutes()).isBetween(20.0, 20.1);
        assertThat(flags.open(study)).extracting(FlagLine::kind).containsExactly(FlagKind.OVERLAP);
    }

    @Test
    void clocksThatRanOneAfterTheOtherAreNoOverlap() {
        begunAt(Instant.now().minus(30, ChronoUnit.MINUTES), "t-1");
        endedAt(Instant.now().minus(20, ChronoUnit.MINUTES), "t-1");
        begunAt(Instant.now().minus(20, ChronoUnit.MINUTES), "t-2");

        timers.finish(study, "t-2", new Finish(UseOutcome.USED_KEPT, null));

        assertThat(flags.open(study)).isEmpty();
    }

    @Test
    void theMinutesSaidOfAForgottenTimerHoldAndAreMarked() {
        begunAt(Instant.now().minus(15, ChronoUnit.HOURS), "t-1");
        timers.correct(study, "t-1", 17.0);

        var line = timers.finish(study, "t-1", new Finish(UseOutcome.USED_KEPT, null));

        assertThat(line.minutes()).isEqualTo(17);
        assertThat(line.note().time().corrected()).isTrue();
        assertThat(line.note().time().measurementMethod()).isEqualTo(MeasurementMethod.APP_TIMER);
        assertThat(flags.open(study)).isEmpty();
    }

    @Test
    void whoCannotSayLogsTheNoteWithoutMinutes() {
        begunAt(Instant.now().minus(15, ChronoUnit.HOURS), "t-1");
        timers.correct(study, "t-1", null);

        assertThat(timers.finish(study, "t-1", new Finish(UseOutcome.USED_KEPT, null))
                        .minutes())
                .isNull();
    }

    @Test
    void idleTimeIsNotedAndNeverTakenOff() {
        begunAt(Instant.now().minus(20, ChronoUnit.MINUTES), "t-1");
        var noted = timers.idle(study, "t-1", java.time.Duration.ofMinutes(12));
        assertThat(noted.doubt().idle().toMinutes()).isEqualTo(12);
        timers.idle(study, "t-1", java.time.Duration.ofMinutes(60));
        assertThat(timers.open(study).get(0).doubt().idle().toMinutes()).isEqualTo(12);

        assertThat(timers.finish(study, "t-1", new Finish(UseOutcome.USED_KEPT, null))
                        .minutes())
                .isBetween(20.0, 20.1);
    }

    @Test
    void whetherTheLongerQuestionsAreAskedIsSettledBeforeTheNoteBeginsAndKeptWithIt() {
        SystemAuthority.run(() -> sampling.declare(study, 1));
        var timer = timers.start(study, "SOAP_PROGRESS", "General");
        SystemAuthority.run(() -> sampling.declare(study, 50));
        timers.step(study, timer.noteRef(), StepKind.EDIT);

        var line = timers.finish(study, timer.noteRef(), new Finish(UseOutcome.USED_KEPT, null));

        assertThat(line.note().detail().sampledDetail()).isTrue();
        assertThat(line.note().detail().detailProbability()).isEqualTo(1.0);
        assertThat(line.note().steps()).extracting(step -> step.step()).containsExactly(StepKind.EDIT);
        assertThat(notes.draw(study, 0).probability()).isEqualTo(0.02);
    }

    @Test
    void aDrawDoesNotChangeByAskingAgain() {
        assertThat(java.util.stream.IntStream.range(0, 20)
                        .mapToObj(any -> notes.draw(study, 3))
                        .distinct())
                .hasSize(1);
    }

    private org.pilothouse.notelog.NoteLine record(LocalDate day, String type, double minutes) {
        return notes.record(
                study,
                new OwnNote(
                        day,
                        type,
                        ToolUse.NONE,
                        UseOutcome.NOT_USED,
                        null,
                        java.util.Set.of(),
                        null,
                        MeasurementMethod.SELF_REPORT_PER_NOTE,
                        minutes,
                        java.util.List.of()));
    }

    private void endedAt(Instant when, String reference) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> entities.createQuery(
                                "select t from NoteTimer t where t.noteRef = :ref and t.study = :study",
                                NoteTimer.class)
                        .setParameter("ref", reference)
                        .setParameter("study", study)
                        .getSingleResult()
                        .stop(when.truncatedTo(ChronoUnit.MILLIS)));
    }

    private void begunAt(Instant when, String reference) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> entities.persist(new NoteTimer(
                        study, reference, anna, "SOAP_PROGRESS", "General", when.truncatedTo(ChronoUnit.MILLIS))));
    }
}

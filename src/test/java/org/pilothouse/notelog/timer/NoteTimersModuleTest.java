package org.pilothouse.notelog.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.notelog.NonUseReason;
import org.pilothouse.notelog.NoteRefused;
import org.pilothouse.notelog.NoteRefused.Reason;
import org.pilothouse.notelog.OwnNote;
import org.pilothouse.notelog.OwnNotes;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.notelog.ToolUse;
import org.pilothouse.notelog.UseOutcome;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.PhaseKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutorService;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PilothouseTest
class NoteTimersModuleTest {
    @Autowired
    PilotWithNotes pilots;

    @Autowired
    NoteTimers timers;

    @Autowired
    OwnNotes notes;

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
    void ofTwoStartsAtTheSameMomentOneWins() throws Exception {
        var together = new CyclicBarrier(2);
        try (var threads = new DelegatingSecurityContextExecutorService(Executors.newFixedThreadPool(2))) {
            var tries = new ArrayList<Future<String>>();
            for (int i = 0; i < 2; i++) {
                tries.add(threads.submit(() -> {
                    together.await();
                    try {
                        timers.start(study, "SOAP_PROGRESS", "General");
                        return "started";
                    } catch (NoteRefused refusal) {
                        return refusal.reason().name();
                    }
                }));
            }
            assertThat(java.util.List.of(tries.get(0).get(), tries.get(1).get()))
                    .containsExactlyInAnyOrder("started", "ALREADY_RUNNING");
        }
        assertThat(timers.open(study)).hasSize(1);
    }

    @Test
    void anotherNoteStartsOnceTheFirstIsPausedAndBothAreKept() {
        var first = timers.start(study, "SOAP_PROGRESS", "General");
        timers.pause(study, first.noteRef());
        timers.start(study, "REFERRAL", ToolUse.NONE);

        assertThat(timers.open(study)).extracting(TimerState::running).containsExactly(false, true);
        assertRefused(Reason.ALREADY_RUNNING, () -> timers.resume(study, first.noteRef()));
    }

    @Test
    void finishingLogsTheNoteWithTheTimeTheClockRan() {
        begunAt(Instant.now().minus(90, ChronoUnit.SECONDS), "t-1");

        var line = timers.finish(study, "t-1", new Finish(UseOutcome.USED_PARTLY, null));

        assertThat(line.note().use())
                .extracting(ToolUse::tool, ToolUse::toolVersion)
                .containsExactly("General", "1.0");
        assertThat(line.note().time().measurementMethod()).isEqualTo(MeasurementMethod.APP_TIMER);
        assertThat(line.minutes()).isBetween(1.5, 1.6);
        assertThat(timers.open(study)).isEmpty();
    }

    @Test
    void aNoteThatCrossesMidnightBelongsToTheDayItWasBegun() {
        var yesterday = LocalDate.now(ZoneId.of("America/Toronto")).minusDays(1);
        var lateAtNight =
                yesterday.atTime(23, 50).atZone(ZoneId.of("America/Toronto")).toInstant();
        begunAt(lateAtNight, "t-1");
        pausedAt(lateAtNight.plus(20, ChronoUnit.MINUTES), "t-1");

        var line = timers.finish(study, "t-1", new Finish(UseOutcome.NOT_USED, NonUseReason.FORGOT));

        assertThat(line.note().serviceDate()).isEqualTo(yesterday);
        assertThat(line.note().use()).isEqualTo(ToolUse.none(NonUseReason.FORGOT));
    }

    @Test
    void aFinishThatIsRefusedLosesNothing() {
        var timer = timers.start(study, "SOAP_PROGRESS", "General");

        assertRefused(
                Reason.REASON_MISSING,
                () -> timers.finish(study, timer.noteRef(), new Finish(UseOutcome.NOT_USED, null)));

        assertThat(timers.open(study)).extracting(TimerState::running).containsExactly(true);
    }

    @Test
    void undoTakesTheNoteBackAndKeepsItsTime() {
        begunAt(Instant.now().minus(10, ChronoUnit.MINUTES), "t-1");
        timers.finish(study, "t-1", new Finish(UseOutcome.USED_KEPT, null));

        timers.undo(study, "t-1");

        assertThat(notes.between(study, LocalDate.EPOCH, notes.today(study))).isEmpty();
        var again = timers.open(study).get(0);
        assertThat(again.running()).isFalse();
        assertThat(again.active().toMinutes()).isEqualTo(10);
        assertThat(timers.finish(study, "t-1", new Finish(UseOutcome.USED_KEPT, null))
                        .minutes())
                .isBetween(10.0, 10.1);
    }

    @Test
    void aTapInASecondTabChangesNothingTwice() {
        var timer = timers.start(study, "SOAP_PROGRESS", "General");
        timers.pause(study, timer.noteRef());
        timers.pause(study, timer.noteRef());
        timers.finish(study, timer.noteRef(), new Finish(UseOutcome.USED_KEPT, null));

        assertRefused(
                Reason.NOT_RUNNING,
                () -> timers.finish(study, timer.noteRef(), new Finish(UseOutcome.USED_KEPT, null)));
        assertRefused(Reason.NOT_RUNNING, () -> timers.resume(study, timer.noteRef()));
        assertThat(notes.between(study, LocalDate.EPOCH, notes.today(study))).hasSize(1);
    }

    @Test
    void aThrownAwayTimingIsGone() {
        var timer = timers.start(study, "SOAP_PROGRESS", "General");
        timers.discard(study, timer.noteRef());

        assertThat(timers.open(study)).isEmpty();
    }

    @Test
    void nobodyTimesForAnother() {
        var timer = timers.start(study, "SOAP_PROGRESS", "General");
        var ben = pilots.clinician(study, "P02");
        SignedInAs.clinicianOf(study, ben);
        assertRefused(Reason.NOT_RUNNING, () -> timers.pause(study, timer.noteRef()));
        assertThat(timers.open(study)).isEmpty();

        SignedInAs.researcherOf(study);
        assertThatThrownBy(() -> timers.open(study)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void onlyToolsOfThePhaseCanBeChosen() {
        assertRefused(Reason.NOT_UNDERSTOOD, () -> timers.start(study, "SOAP_PROGRESS", "Own"));
        assertThat(notes.choices(study).tools()).extracting(tool -> tool.name()).containsExactly("General", "NONE");
    }

    @Test
    void inBaselineNobodyIsAskedAboutTools() {
        var baseline = pilots.createNowIn(PhaseKind.BASELINE);
        SignedInAs.clinicianOf(baseline, pilots.clinician(baseline, "P01"));

        assertThat(notes.choices(baseline).asksForTool()).isFalse();
        assertThat(notes.choices(baseline).asksForReason()).isFalse();
    }

    @Test
    void whoHasNotConsentedSeesWhyNothingCanBeLogged() {
        SignedInAs.clinicianOf(study, new ParticipantCode("P77"));

        assertThat(notes.choices(study).refusal()).isEqualTo(Reason.NO_CONSENT);
        assertRefused(Reason.NO_CONSENT, () -> timers.start(study, "SOAP_PROGRESS", "General"));
    }

    @Test
    void whatWasUsedLastComesFirst() {
        record(notes.today(study), "REFERRAL", 4.0);

        assertThat(notes.choices(study).types())
                .extracting(type -> type.code())
                .first()
                .isEqualTo("REFERRAL");
    }

    @Test
    void minutesSetRightAreMarkedAsCorrectedAndKeepTheirMethod() {
        var line = record(notes.today(study), "REFERRAL", 4.0);
        assertThat(line.note().time().corrected()).isFalse();

        var told = OwnNote.of(line.note());
        var changed = notes.change(
                study,
                line.noteRef(),
                new OwnNote(
                        told.day(),
                        told.noteType(),
                        told.tool(),
                        told.outcome(),
                        told.reason(),
                        told.problems(),
                        told.setting(),
                        MeasurementMethod.APP_TIMER,
                        6.0,
                        told.steps()));

        assertThat(changed.note().time().corrected()).isTrue();
        assertThat(changed.note().time().measurementMethod()).isEqualTo(MeasurementMethod.SELF_REPORT_PER_NOTE);
    }

    @Test
    void tomorrowCannotBeLogged() {
        assertRefused(Reason.IN_THE_FUTURE, () -> record(notes.today(study).plusDays(1), "REFERRAL", 4.0));
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

    private void begunAt(Instant when, String reference) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> entities.persist(new NoteTimer(
                        study, reference, anna, "SOAP_PROGRESS", "General", when.truncatedTo(ChronoUnit.MILLIS))));
    }

    private void pausedAt(Instant when, String reference) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> entities.createQuery(
                                "select t from NoteTimer t where t.study = :study and t.noteRef = :reference",
                                NoteTimer.class)
                        .setParameter("study", study)
                        .setParameter("reference", reference)
                        .getSingleResult()
                        .pause(when));
    }

    private static void assertRefused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        NoteRefused.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}

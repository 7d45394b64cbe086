package org.pilothouse.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.pilothouse.SignedInAs;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ParticipantCode;
import org.springframework.beans.factory.annotation.Autowired;

/** Pauses, days away, own dates and streams that are stopped: recording changes, nothing is deleted. */
class TimeAwayModuleTest extends PilotOfThoseWhoLeave {
    @Autowired
    OwnTimeAway timeAway;

    @Autowired
    TimesAway away;

    @Autowired
    ParticipantDates dates;

    @Autowired
    Participation participation;

    @Autowired
    ConsentGate gate;

    @Test
    void whoPausesIsNotAskedAndRecordsNothingUntilItComesBack() {
        SignedInAs.clinicianOf(study, p01);
        own.pause(study);
        assertThat(notes.choices(study).refusal()).isNotNull();
        assertThat(SystemAuthority.call(() -> participation.stages(study))).containsEntry(ParticipantStatus.PAUSED, 1);
        own.resume(study);
        assertThat(notes.choices(study).refusal()).isNull();
    }

    @Test
    void aStreamThatIsStoppedEndsAtOnceAndTakingPartItselfCannotBeStopped() {
        SignedInAs.clinicianOf(study, p01);
        scopes.stop(study, agreedToMore());
        assertThat(gate.refusal(study, p01, LocalDate.now(zone()), Scope.SURVEYS))
                .contains("CK-01");
        assertThat(gate.refusal(study, p01, LocalDate.now(zone()), Scope.NOTE_LOG))
                .isEmpty();
        refusedFor(Reason.SCOPES_MISSING, () -> scopes.stop(study, Scope.NOTE_LOG));
    }

    @Test
    void daysAwaySilencePromptsAndDoNotOverlap() {
        SignedInAs.clinicianOf(study, p01);
        var today = LocalDate.now(zone());
        timeAway.add(study, today.minusDays(1), today.plusDays(1));
        assertThat(away.isAway(study, p01, today)).isTrue();
        assertThat(away.isAway(study, p01, today.plusDays(2))).isFalse();
        refusedFor(Reason.DATES_OVERLAP, () -> timeAway.add(study, today, today.plusDays(5)));
        refusedFor(Reason.ENDS_BEFORE_START, () -> timeAway.add(study, today.plusDays(9), today.plusDays(8)));
        timeAway.cancel(study, today.minusDays(1));
        assertThat(away.isAway(study, p01, today)).isFalse();
    }

    @Test
    void ownDatesMoveThePhaseOfOneParticipantOnly() {
        var today = LocalDate.now(zone());
        SignedInAs.custodianOf(study);
        dates.set(study, new OwnPhase(p01, "Now", today.plusDays(5), today.plusDays(20)));
        dates.set(study, new OwnPhase(p01, "Now", today.plusDays(6), today.plusDays(20)));
        assertThat(dates.ownPhases(study))
                .singleElement()
                .satisfies(own -> assertThat(own.start()).isEqualTo(today.plusDays(6)));
        SignedInAs.clinicianOf(study, p01);
        assertThat(notes.choices(study).phase()).isNull();
        SignedInAs.custodianOf(study);
        dates.clear(study, p01, "Now");
        assertThat(dates.ownPhases(study)).isEmpty();
        refusedFor(
                Reason.UNKNOWN_PARTICIPANT,
                () -> dates.addAway(study, new TimeAway(new ParticipantCode("P77"), today, today)));
    }
}

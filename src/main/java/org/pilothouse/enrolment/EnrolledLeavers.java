package org.pilothouse.enrolment;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Leaves of a participant who wants everything deleted only the code, its place and what it agreed to and when. */
@Component
class EnrolledLeavers {
    private final ParticipantRepository participants;
    private final ParticipantPhaseRepository phases;
    private final ParticipantLeaveRepository leaves;

    EnrolledLeavers(
            ParticipantRepository participants, ParticipantPhaseRepository phases, ParticipantLeaveRepository leaves) {
        this.participants = participants;
        this.phases = phases;
        this.leaves = leaves;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsentWithdrawn event) {
        if (event.mode() == WithdrawalMode.DELETE_ALL_POSSIBLE) {
            event.removed().add("own-dates", phases.deleteByStudyAndParticipant(event.study(), event.code()));
            event.removed().add("times-away", leaves.deleteByStudyAndParticipant(event.study(), event.code()));
            participants
                    .findByStudyAndCode(event.study(), event.code())
                    .ifPresent(EnrolledParticipant::forgetAttributes);
        }
    }
}

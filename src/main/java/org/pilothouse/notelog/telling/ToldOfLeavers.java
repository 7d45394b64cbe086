package org.pilothouse.notelog.telling;

import org.pilothouse.enrolment.ConsentWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes what somebody told who left with its data; what a locked report may rest on stays. */
@Component
class ToldOfLeavers {
    private final ToldRepository told;

    ToldOfLeavers(ToldRepository told) {
        this.told = told;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsentWithdrawn event) {
        if (event.deletes()) {
            var gone = told.findByStudyAndParticipantOrderByToldAtDesc(event.study(), event.code()).stream()
                    .filter(one -> event.deletes(one.line().toldAt()))
                    .toList();
            told.deleteAll(gone);
            event.removed().add("told", gone.size());
        }
    }
}

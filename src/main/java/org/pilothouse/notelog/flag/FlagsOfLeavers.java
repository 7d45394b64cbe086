package org.pilothouse.notelog.flag;

import org.pilothouse.enrolment.ConsentWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes all flags of somebody who left with its data: what is open is asked of nobody any more. */
@Component
class FlagsOfLeavers {
    private final NoteFlagRepository flags;

    FlagsOfLeavers(NoteFlagRepository flags) {
        this.flags = flags;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsentWithdrawn event) {
        if (event.deletes()) {
            event.removed().add("note-flags", flags.deleteByStudyAndParticipant(event.study(), event.code()));
        }
    }
}

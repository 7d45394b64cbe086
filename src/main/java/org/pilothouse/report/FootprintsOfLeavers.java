package org.pilothouse.report;

import org.pilothouse.enrolment.ConsentWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what data somebody had out of the marks that releases and nights are held against; that it was there stays. */
@Component
class FootprintsOfLeavers {
    private final Renewals renewals;
    private final ShownByNight nights;

    FootprintsOfLeavers(Renewals renewals, ShownByNight nights) {
        this.renewals = renewals;
        this.nights = nights;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsentWithdrawn event) {
        if (event.deletesAll()) {
            renewals.forget(event.study(), event.code());
            nights.forget(event.study(), event.code());
        }
    }
}

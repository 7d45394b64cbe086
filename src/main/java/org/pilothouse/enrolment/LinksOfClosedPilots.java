package org.pilothouse.enrolment;

import org.pilothouse.enrolment.link.InvitedPeople;
import org.pilothouse.study.StudyClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes every invitation lead nowhere once its pilot is closed. */
@Component
class LinksOfClosedPilots {
    private final InvitedPeople invited;

    LinksOfClosedPilots(InvitedPeople invited) {
        this.invited = invited;
    }

    @EventListener
    public void on(StudyClosed closed) {
        invited.expireAll(closed.study(), closed.at());
    }
}

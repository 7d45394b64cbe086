package org.pilothouse.audit;

import java.time.Clock;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.PilotUser;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.Audited;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the trail: changes in the changing transaction, reads in one of their own before they happen. */
@Component
class WrittenTrail implements AuditTrail {
    private final AuditEntryRepository entries;
    private final CurrentUser current;
    private final Clock clock;

    WrittenTrail(AuditEntryRepository entries, CurrentUser current, Clock clock) {
        this.entries = entries;
        this.current = current;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void write(Audited entry) {
        save(entry);
    }

    @EventListener
    @Transactional
    public void on(Audited change) {
        save(change);
    }

    private void save(Audited what) {
        entries.save(new AuditEntry(what, current.find().map(PilotUser::account).orElse(null), clock.instant()));
    }
}

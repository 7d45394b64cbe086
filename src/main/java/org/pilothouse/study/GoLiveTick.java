package org.pilothouse.study;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.StudyId;

/** Somebody's word that an item of the checklist is in order, and where that can be seen. */
@Entity
class GoLiveTick {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private StudyId study;

    @Enumerated(EnumType.STRING)
    private GoLiveItem item;

    private String evidence;
    private AccountId tickedBy;
    private Instant tickedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected GoLiveTick() {}

    @SuppressWarnings("NullAway.Init") // tick() sets the rest
    GoLiveTick(StudyId study, GoLiveItem item, String evidence, AccountId by, Instant at) {
        this.study = study;
        this.item = item;
        tick(evidence, by, at);
    }

    final void tick(String newEvidence, AccountId by, Instant at) {
        evidence = newEvidence;
        tickedBy = by;
        tickedAt = at;
    }

    GoLiveItem item() {
        return item;
    }

    String evidence() {
        return evidence;
    }

    AccountId tickedBy() {
        return tickedBy;
    }

    Instant tickedAt() {
        return tickedAt;
    }
}

package org.pilothouse.security.mailed;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That somebody, known by a keyed hash only, asked for a link. */
@Entity
class LinkRequest {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String who;
    private Instant askedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected LinkRequest() {}

    LinkRequest(String who, Instant askedAt) {
        this.who = who;
        this.askedAt = askedAt;
    }

    long id() {
        return requireNonNull(id);
    }
}

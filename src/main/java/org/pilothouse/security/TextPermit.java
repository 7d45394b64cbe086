package org.pilothouse.security;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pilothouse.security.PhiHit.Category;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.StudyId;

/** That somebody asked to save a text which the linter stopped, and what the privacy officer said. Holds no text. */
@Entity
class TextPermit {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private StudyId study;
    private String reference;
    private String field;

    @Enumerated(EnumType.STRING)
    private Category category;

    private String digest;
    private AccountId askedBy;
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected TextPermit() {}

    TextPermit(StudyId study, String field, Category category, Asked asked) {
        this.study = study;
        this.field = field;
        this.category = category;
        reference = asked.reference();
        digest = asked.digest();
        askedBy = asked.by();
        askedAt = asked.at();
        answer = Answer.WAITING;
    }

    /** Who asked when, about which text. */
    record Asked(String reference, String digest, AccountId by, Instant at) {}

    /** Where the question stands. */
    enum Answer {
        WAITING,
        ALLOWED,
        REFUSED
    }

    String digest() {
        return digest;
    }

    AccountId askedBy() {
        return askedBy;
    }

    void answer(boolean allowed) {
        answer = allowed ? Answer.ALLOWED : Answer.REFUSED;
    }

    TextQuestion question() {
        return new TextQuestion(requireNonNull(id), reference, field, category, askedAt);
    }
}

package org.pilothouse.security;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;

/** What one administrator wants and another has not confirmed yet. */
@Entity
class RoleProposal {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private StudyId study;
    private AccountId account;

    @Enumerated(EnumType.STRING)
    private Role role;

    private boolean gives;
    private AccountId proposedBy;
    private Instant proposedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected RoleProposal() {}

    RoleProposal(StudyId study, AccountId account, Role role, boolean gives, AccountId by, Instant now) {
        this.study = study;
        this.account = account;
        this.role = role;
        this.gives = gives;
        proposedBy = by;
        proposedAt = now;
    }

    long id() {
        return requireNonNull(id);
    }

    StudyId study() {
        return study;
    }

    AccountId account() {
        return account;
    }

    Role role() {
        return role;
    }

    boolean gives() {
        return gives;
    }

    AccountId proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }
}

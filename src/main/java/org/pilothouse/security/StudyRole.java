package org.pilothouse.security;

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

/** A role that an account holds in one study. */
@Entity
class StudyRole {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private StudyId study;
    private AccountId account;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable AccountId grantedBy;
    private Instant grantedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected StudyRole() {}

    StudyRole(StudyId study, AccountId account, Role role, @Nullable AccountId grantedBy, Instant grantedAt) {
        this.study = study;
        this.account = account;
        this.role = role;
        this.grantedBy = grantedBy;
        this.grantedAt = grantedAt;
    }

    Role role() {
        return role;
    }
}

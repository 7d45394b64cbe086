package org.pilothouse.security;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;

/** That somebody was given or lost a role; never changed. */
@Entity
@Immutable
class RoleChange {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private StudyId study;
    private AccountId account;

    @Enumerated(EnumType.STRING)
    private Role role;

    private boolean given;
    private @Nullable AccountId decidedBy;
    private @Nullable AccountId confirmedBy;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected RoleChange() {}

    RoleChange(StudyId study, AccountId account, Role role, boolean given, Deciders by, Instant changedAt) {
        this.study = study;
        this.account = account;
        this.role = role;
        this.given = given;
        decidedBy = by.decided();
        confirmedBy = by.confirmed();
        this.changedAt = changedAt;
    }
}

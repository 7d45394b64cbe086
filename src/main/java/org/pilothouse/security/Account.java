package org.pilothouse.security;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.AccountId;

/** Credentials under a random id. Staff have an e-mail address here; clinicians never do. */
@Entity
class Account {
    static final int ATTEMPTS_BEFORE_LOCK = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private AccountId uid;
    private @Nullable String email;
    private @Nullable String displayName;
    private @Nullable String passwordHash;
    private boolean administrator;
    private boolean mayCreateStudies;
    private boolean supervises;
    private int failedSignIns;
    private @Nullable Instant lockedUntil;
    private boolean disabled;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Account() {}

    Account(NewAccount wanted, @Nullable String passwordHash, Instant now) {
        uid = wanted.id();
        email = wanted.email() == null ? null : wanted.email().strip().toLowerCase(Locale.ROOT);
        displayName = wanted.displayName();
        administrator = wanted.administrator();
        mayCreateStudies = wanted.mayCreateStudies();
        supervises = wanted.supervises();
        this.passwordHash = passwordHash;
        createdAt = now;
    }

    AccountId uid() {
        return uid;
    }

    @Nullable String email() {
        return email;
    }

    @Nullable String displayName() {
        return displayName;
    }

    @Nullable String passwordHash() {
        return passwordHash;
    }

    boolean administrator() {
        return administrator;
    }

    boolean mayCreateStudies() {
        return mayCreateStudies;
    }

    boolean supervises() {
        return supervises;
    }

    boolean disabled() {
        return disabled;
    }

    boolean lockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    void changePassword(String hash) {
        passwordHash = hash;
    }

    /** No password opens it until its owner has chosen a new one. */
    void forgetPassword() {
        passwordHash = null;
    }

    void signInFailed(Instant now) {
        failedSignIns++;
        if (failedSignIns >= ATTEMPTS_BEFORE_LOCK) {
            lockedUntil = now.plus(LOCK);
            failedSignIns = 0;
        }
    }

    void signInSucceeded() {
        failedSignIns = 0;
        lockedUntil = null;
    }

    void disable(boolean off) {
        disabled = off;
    }
}

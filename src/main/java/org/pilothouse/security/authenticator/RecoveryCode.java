package org.pilothouse.security.authenticator;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.AccountId;

/** One way in without the app, kept as a keyed hash and deleted when it is used. */
@Entity
class RecoveryCode {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private AccountId account;
    private String codeHash;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected RecoveryCode() {}

    RecoveryCode(AccountId account, String codeHash) {
        this.account = account;
        this.codeHash = codeHash;
    }
}

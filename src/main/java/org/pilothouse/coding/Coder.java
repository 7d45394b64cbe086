package org.pilothouse.coding;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.coding.CodingRefused.Reason;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.StudyId;

/** Somebody who codes: an account, or an external coder of an imported project until an account takes its place. */
@Entity
class Coder {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private StudyId study;
    private UUID guid;
    private @Nullable AccountId account;
    private String name;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Coder() {}

    Coder(StudyId study, UUID guid, String name, @Nullable AccountId account) {
        this.study = study;
        this.guid = guid;
        this.name = name;
        this.account = account;
    }

    void assign(AccountId to) {
        if (account != null && !account.equals(to)) {
            throw new CodingRefused(Reason.CODER_TAKEN, name);
        }
        account = to;
    }

    long id() {
        return requireNonNull(id);
    }

    UUID guid() {
        return guid;
    }

    String name() {
        return name;
    }

    boolean is(@Nullable AccountId somebody) {
        return account != null && Objects.equals(account, somebody);
    }

    boolean isExternal() {
        return account == null;
    }
}

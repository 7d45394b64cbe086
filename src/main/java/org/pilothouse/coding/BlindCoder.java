package org.pilothouse.coding;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.StudyId;

/** That somebody codes a text without seeing what the others assigned to it do, until all are done. */
@Entity
class BlindCoder {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private StudyId study;
    private long transcript;
    private AccountId account;
    private boolean done;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected BlindCoder() {}

    BlindCoder(StudyId study, long transcript, AccountId account) {
        this.study = study;
        this.transcript = transcript;
        this.account = account;
    }

    void finish() {
        done = true;
    }

    long transcript() {
        return transcript;
    }

    AccountId account() {
        return account;
    }

    boolean isDone() {
        return done;
    }
}

package org.pilothouse.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** That somebody left, when, and what shall happen to the data. */
@Entity
class Withdrawal {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private StudyId study;
    private ParticipantCode participant;
    private Instant withdrawnAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "withdrawal_mode")
    private WithdrawalMode mode;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Withdrawal() {}

    Withdrawal(StudyId study, ParticipantCode participant, Instant withdrawnAt, WithdrawalMode mode) {
        this.study = study;
        this.participant = participant;
        this.withdrawnAt = withdrawnAt;
        this.mode = mode;
    }

    ParticipantCode participant() {
        return participant;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }

    WithdrawalMode mode() {
        return mode;
    }
}

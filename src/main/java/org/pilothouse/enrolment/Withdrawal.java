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
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.shared.AccountId;
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

    private @Nullable Instant executedAt;
    private @Nullable AccountId executedBy;
    private @Nullable Instant dataCutoff;
    private @Nullable String itemsDeleted;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Withdrawal() {}

    /** @param outcome what became of it already, elsewhere; null if it waits */
    Withdrawal(
            StudyId study,
            ParticipantCode participant,
            Instant withdrawnAt,
            WithdrawalMode mode,
            @Nullable WithdrawalOutcome outcome) {
        this(study, participant, withdrawnAt, mode);
        if (outcome != null) {
            carriedOut(outcome, null);
        }
    }

    Withdrawal(StudyId study, ParticipantCode participant, Instant withdrawnAt, WithdrawalMode mode) {
        this.study = study;
        this.participant = participant;
        this.withdrawnAt = withdrawnAt;
        this.mode = mode;
    }

    /** Writes down that it was carried out; that happens once. */
    final void carriedOut(WithdrawalOutcome outcome, @Nullable AccountId by) {
        if (executedAt != null) {
            throw new EnrolmentRefused(Reason.WITHDRAWN_ALREADY);
        }
        executedAt = outcome.executedAt();
        executedBy = by;
        dataCutoff = outcome.dataCutoff();
        itemsDeleted = outcome.written();
    }

    boolean isPending() {
        return executedAt == null;
    }

    /** What became of it; null while it waits. */
    @Nullable WithdrawalOutcome outcome() {
        return executedAt == null || itemsDeleted == null
                ? null
                : WithdrawalOutcome.read(executedAt, dataCutoff, itemsDeleted);
    }

    WithdrawalLine line() {
        return new WithdrawalLine(participant, mode, withdrawnAt, outcome());
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

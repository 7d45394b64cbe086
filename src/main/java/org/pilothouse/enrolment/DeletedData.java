package org.pilothouse.enrolment;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.Set;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose data were deleted, all or some, for services that have checked who is asking. Never for screens. */
@Component
@Transactional(readOnly = true)
public class DeletedData {
    private final WithdrawalRepository withdrawals;

    DeletedData(WithdrawalRepository withdrawals) {
        this.withdrawals = withdrawals;
    }

    /** Who had a withdrawal carried out then or later that let data go. */
    public Set<ParticipantCode> since(StudyId study, Instant then) {
        return withdrawals.findByStudyOrderByParticipant(study).stream()
                .filter(withdrawal -> withdrawal.mode() != WithdrawalMode.STOP_FUTURE_ONLY)
                .filter(withdrawal -> {
                    var outcome = withdrawal.outcome();
                    return outcome != null && !outcome.executedAt().isBefore(then);
                })
                .map(Withdrawal::participant)
                .collect(toUnmodifiableSet());
    }
}

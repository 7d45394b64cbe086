package org.pilothouse.enrolment;

import java.util.Map;
import java.util.Objects;
import org.pilothouse.shared.AuditTrail;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries a withdrawal out and takes it all back, so that the counts announced cannot differ from what happens. */
@Component
class WithdrawalRehearsal {
    private final Leaving leaving;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    WithdrawalRehearsal(Leaving leaving, AuditTrail trail, PlatformTransactionManager transactions) {
        this.leaving = leaving;
        this.trail = trail;
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Map<String, Long> of(StudyId study, ParticipantCode code) {
        trail.write(new NamesKept(study, "withdrawal.counted", "participant " + code));
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return leaving.carryOut(study, code, null).deleted();
        }));
    }
}

package org.pilothouse.security;

import java.util.List;
import org.pilothouse.security.AccessRefused.Reason;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Which account is what in which study. Leads and privacy officers are appointed when a study is founded, or by {@link Appointments}. */
@Service
@Transactional(readOnly = true)
public class StudyRoles {
    private final StudyRoleRepository roles;
    private final RoleChangeRepository changes;
    private final RoleBook book;
    private final CurrentUser current;

    StudyRoles(StudyRoleRepository roles, RoleChangeRepository changes, RoleBook book, CurrentUser current) {
        this.roles = roles;
        this.changes = changes;
        this.book = book;
        this.current = current;
    }

    @ForSignedIn
    public List<HeldRole> mine() {
        return roles.heldBy(current.account());
    }

    @MaySee
    public List<RoleGrant> in(StudyId study) {
        return roles.grantsIn(study);
    }

    /** Every role ever given or taken in the study, newest first. */
    @MayKeepNames
    public List<RoleChangeLine> history(StudyId study) {
        return changes.linesIn(study);
    }

    /** A lead makes somebody researcher or manager. */
    @Transactional
    @MayGrant
    public void grant(StudyId study, AccountId account, Role role) {
        refuseAppointed(role);
        if (account.equals(current.account())) {
            throw new AccessRefused(Reason.NOT_TO_ONESELF);
        }
        book.give(study, account, role, Deciders.lead(current.account()));
    }

    @Transactional
    @MayGrant
    public void revoke(StudyId study, AccountId account, Role role) {
        refuseAppointed(role);
        book.take(study, account, role, Deciders.lead(current.account()));
    }

    /**
     * The first roles of a study just created, given by whoever creates it within the transaction that creates it: neither
     * another's study nor one's own can be entered this way later.
     *
     * @throws AccessRefused if the study has been founded before
     */
    @Transactional
    @ForStudyCreators
    public void found(StudyId study, AccountId account, Role role) {
        if (!isBeingFounded(study)) {
            throw new AccessRefused(Reason.NOT_YOURS_TO_GRANT);
        }
        book.give(study, account, role, Deciders.AT_CREATION);
    }

    private static void refuseAppointed(Role role) {
        if (role == Role.LEAD || role == Role.CUSTODIAN) {
            throw new AccessRefused(Reason.NOT_YOURS_TO_GRANT);
        }
    }

    private boolean isBeingFounded(StudyId study) {
        var key = new Founding(study);
        if (SystemAuthority.isHeldBy(SecurityContextHolder.getContext().getAuthentication())
                || TransactionSynchronizationManager.hasResource(key)) {
            return true;
        }
        if (roles.existsByStudy(study)) {
            return false;
        }
        TransactionSynchronizationManager.bindResource(key, key);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(key);
            }
        });
        return true;
    }

    /** Marks the transaction in which a study is founded. */
    private record Founding(StudyId study) {}
}

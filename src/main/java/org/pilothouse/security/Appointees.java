package org.pilothouse.security;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.pilothouse.security.AccessRefused.Reason;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyCodes;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** Turns what administrators type and read, codes and addresses, into ids and back. */
@Component
class Appointees {
    private final AccountRepository accounts;
    private final StudyRoleRepository roles;
    private final StudyCodes codes;
    private final Clock clock;

    Appointees(AccountRepository accounts, StudyRoleRepository roles, StudyCodes codes, Clock clock) {
        this.accounts = accounts;
        this.roles = roles;
        this.codes = codes;
        this.clock = clock;
    }

    List<Appointment> all() {
        return roles.appointed().stream()
                .map(held -> new Appointment(
                        codes.codeOf(held.study()), held.role(), held.account(), held.name(), held.email()))
                .sorted(Comparator.comparing(Appointment::study)
                        .thenComparing(Appointment::role)
                        .thenComparing(Appointment::email))
                .toList();
    }

    StudyId study(String code) {
        return codes.byCode(code.strip()).orElseThrow(() -> new AccessRefused(Reason.UNKNOWN_PILOT));
    }

    AccountId staff(String email) {
        return accounts.staffByEmail(Accounts.normalised(email))
                .map(StaffAccount::id)
                .orElseThrow(() -> new AccessRefused(Reason.UNKNOWN_ACCOUNT));
    }

    void refuseIfLast(StudyId study, Role role) {
        if (roles.countByStudyAndRole(study, role) < 2) {
            throw new AccessRefused(Reason.LAST_OF_ITS_KIND);
        }
    }

    RoleProposal proposal(StudyId study, AccountId account, Role role, boolean gives, AccountId by) {
        return new RoleProposal(study, account, role, gives, by, clock.instant());
    }

    ProposedAppointment line(RoleProposal proposal, AccountId asking) {
        var account = known(proposal.account());
        return new ProposedAppointment(
                proposal.id(),
                codes.codeOf(proposal.study()),
                proposal.role(),
                String.valueOf(account.displayName()),
                String.valueOf(account.email()),
                proposal.gives(),
                String.valueOf(known(proposal.proposedBy()).displayName()),
                proposal.proposedAt(),
                proposal.proposedBy().equals(asking));
    }

    private Account known(AccountId account) {
        return accounts.findByUid(account).orElseThrow(() -> new AccessRefused(Reason.UNKNOWN_ACCOUNT));
    }
}

package org.pilothouse.security;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.pilothouse.security.AccessRefused.Reason;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The one place where roles are given and taken: keeps apart what nobody may hold together and remembers each change. */
@Component
class RoleBook {
    private static final Map<Role, Set<Role>> EXCLUDED = Map.of(
            Role.LEAD, EnumSet.of(Role.MANAGER, Role.RECRUITER),
            Role.RESEARCHER, EnumSet.of(Role.CUSTODIAN, Role.MANAGER, Role.RECRUITER),
            Role.CUSTODIAN, EnumSet.of(Role.RESEARCHER, Role.MANAGER),
            Role.MANAGER, EnumSet.of(Role.LEAD, Role.RESEARCHER, Role.CUSTODIAN, Role.RECRUITER),
            Role.RECRUITER, EnumSet.of(Role.LEAD, Role.RESEARCHER, Role.MANAGER));

    private final StudyRoleRepository roles;
    private final RoleChangeRepository changes;
    private final AccountRepository accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoleBook(
            StudyRoleRepository roles,
            RoleChangeRepository changes,
            AccountRepository accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.roles = roles;
        this.changes = changes;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Returns if that account can be given that role.
     *
     * @throws AccessRefused if it is no member of staff, or the role cannot be held together with what it is already
     */
    void check(StudyId study, AccountId account, Role role) {
        var who = accounts.findByUid(account)
                .filter(known -> known.email() != null && !known.disabled())
                .orElseThrow(() -> new AccessRefused(Reason.UNKNOWN_ACCOUNT));
        if (who.supervises() && role != Role.MANAGER) {
            throw new AccessRefused(Reason.SUPERVISOR_MAY_ONLY_MANAGE);
        }
        var excluded = EXCLUDED.getOrDefault(role, Set.of());
        var held = roles.rolesOf(account, study);
        if (who.administrator() || role == Role.CLINICIAN || held.stream().anyMatch(excluded::contains)) {
            throw new AccessRefused(Reason.EXCLUDED_PAIR);
        }
    }

    void give(StudyId study, AccountId account, Role role, Deciders by) {
        check(study, account, role);
        if (!roles.rolesOf(account, study).contains(role)) {
            roles.save(new StudyRole(study, account, role, by.decided(), clock.instant()));
            remember(study, account, role, true, by);
        }
    }

    void take(StudyId study, AccountId account, Role role, Deciders by) {
        if (roles.deleteByStudyAndAccountAndRole(study, account, role) > 0) {
            remember(study, account, role, false, by);
        }
    }

    private void remember(StudyId study, AccountId account, Role role, boolean given, Deciders by) {
        changes.save(new RoleChange(study, account, role, given, by, clock.instant()));
        events.publishEvent(new RoleChanged(study, role, account, given));
    }
}

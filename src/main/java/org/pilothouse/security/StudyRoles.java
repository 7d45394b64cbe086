package org.pilothouse.security;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pilothouse.security.AccessRefused.Reason;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which account is what in which study, and the pairs of roles that nobody may hold together. */
@Service
@Transactional(readOnly = true)
public class StudyRoles {
    private static final Map<Role, Set<Role>> EXCLUDED = Map.of(
            Role.LEAD, EnumSet.of(Role.MANAGER, Role.RECRUITER),
            Role.RESEARCHER, EnumSet.of(Role.CUSTODIAN, Role.MANAGER, Role.RECRUITER),
            Role.CUSTODIAN, EnumSet.of(Role.RESEARCHER, Role.MANAGER),
            Role.MANAGER, EnumSet.of(Role.LEAD, Role.RESEARCHER, Role.CUSTODIAN, Role.RECRUITER),
            Role.RECRUITER, EnumSet.of(Role.LEAD, Role.RESEARCHER, Role.MANAGER));

    private final StudyRoleRepository roles;
    private final AccountRepository accounts;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StudyRoles(
            StudyRoleRepository roles,
            AccountRepository accounts,
            CurrentUser current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.roles = roles;
        this.accounts = accounts;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    @ForSignedIn
    public List<HeldRole> mine() {
        return roles.heldBy(current.account());
    }

    @MaySee
    public List<RoleGrant> in(StudyId study) {
        return roles.grantsIn(study);
    }

    /** A lead makes somebody researcher, manager or recruiter. */
    @Transactional
    @MayGrant
    public void grant(StudyId study, AccountId account, Role role) {
        if (role == Role.LEAD || role == Role.CUSTODIAN) {
            throw new AccessRefused(Reason.NOT_YOURS_TO_GRANT);
        }
        if (account.equals(current.account())) {
            throw new AccessRefused(Reason.NOT_TO_ONESELF);
        }
        give(study, account, role, current.account());
    }

    @Transactional
    @MayGrant
    public void revoke(StudyId study, AccountId account, Role role) {
        if (role == Role.LEAD || role == Role.CUSTODIAN) {
            throw new AccessRefused(Reason.NOT_YOURS_TO_GRANT);
        }
        roles.deleteByStudyAndAccountAndRole(study, account, role);
        events.publishEvent(new RoleChanged(study, role, account, false));
    }

    /**
     * The first roles of a study just created, given by whoever creates it: nobody else's study can be entered this way.
     *
     * @throws AccessRefused if others hold roles in the study already and the caller does not lead it
     */
    @Transactional
    @ForStudyCreators
    public void found(StudyId study, AccountId account, Role role) {
        if (!isNewOrLedByCaller(study)) {
            throw new AccessRefused(Reason.NOT_YOURS_TO_GRANT);
        }
        give(study, account, role, null);
    }

    private boolean isNewOrLedByCaller(StudyId study) {
        return SystemAuthority.isHeldBy(SecurityContextHolder.getContext().getAuthentication())
                || !roles.existsByStudy(study)
                || roles.rolesOf(current.account(), study).contains(Role.LEAD);
    }

    private void give(StudyId study, AccountId account, Role role, @Nullable AccountId by) {
        var who = accounts.findByUid(account).orElseThrow(() -> new AccessRefused(Reason.UNKNOWN_ACCOUNT));
        var held = roles.rolesOf(account, study);
        if (held.contains(role)) {
            return;
        }
        if (who.supervises() && role != Role.MANAGER) {
            throw new AccessRefused(Reason.SUPERVISOR_MAY_ONLY_MANAGE);
        }
        var excluded = EXCLUDED.getOrDefault(role, Set.of());
        if (who.administrator() || role == Role.CLINICIAN || held.stream().anyMatch(excluded::contains)) {
            throw new AccessRefused(Reason.EXCLUDED_PAIR);
        }
        roles.save(new StudyRole(study, account, role, by, clock.instant()));
        events.publishEvent(new RoleChanged(study, role, account, true));
    }
}

package org.pilothouse.security;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.ClinicianDirectory;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds who signs in: staff by the e-mail address of their account, clinicians through the link store. */
@Component
@Transactional(readOnly = true)
class PilotUsers implements UserDetailsService {
    private final AccountRepository accounts;
    private final StudyRoleRepository roles;
    private final ObjectProvider<ClinicianDirectory> clinicians;
    private final Sessions sessions;
    private final Clock clock;

    PilotUsers(
            AccountRepository accounts,
            StudyRoleRepository roles,
            ObjectProvider<ClinicianDirectory> clinicians,
            Sessions sessions,
            Clock clock) {
        this.accounts = accounts;
        this.roles = roles;
        this.clinicians = clinicians;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public PilotUser loadUserByUsername(String email) {
        return findAccount(email).map(this::userOf).orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    PilotUser load(AccountId account) {
        return accounts.findByUid(account)
                .map(this::userOf)
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    Optional<Account> findAccount(String email) {
        var address = Accounts.normalised(email);
        return accounts.findByEmail(address)
                .or(() -> Optional.ofNullable(clinicians.getIfAvailable())
                        .flatMap(directory -> directory.accountByEmail(address))
                        .flatMap(accounts::findByUid));
    }

    Optional<String> addressOf(AccountId uid) {
        return accounts.findByUid(uid)
                .filter(account -> !account.disabled())
                .flatMap(account -> Optional.ofNullable(account.email())
                        .or(() -> Optional.ofNullable(clinicians.getIfAvailable())
                                .flatMap(directory -> directory.emailOf(uid))));
    }

    private PilotUser userOf(Account account) {
        var edition = sessions.editionOf(account.uid()); // first: what changes while it is read makes it old again
        var participations = participations(account);
        var authorities = new ArrayList<GrantedAuthority>();
        roles.rolesAnywhere(account.uid()).forEach(role -> authorities.add(authority(role.name())));
        if (!participations.isEmpty()) {
            authorities.add(authority(Role.CLINICIAN.name()));
        }
        if (account.administrator()) {
            authorities.add(authority(Role.Named.ADMINISTRATOR));
        }
        if (account.mayCreateStudies()) {
            authorities.add(authority(Role.Named.STUDY_CREATOR));
        }
        return new PilotUser(
                account.uid(),
                account.passwordHash(),
                !account.disabled(),
                account.lockedAt(clock.instant()),
                authorities,
                participations,
                edition);
    }

    private Map<StudyId, ParticipantCode> participations(Account account) {
        @Nullable ClinicianDirectory directory = account.email() == null ? clinicians.getIfAvailable() : null;
        return directory == null ? Map.of() : directory.participations(account.uid());
    }

    private static GrantedAuthority authority(String role) {
        return new SimpleGrantedAuthority("ROLE_" + role);
    }
}

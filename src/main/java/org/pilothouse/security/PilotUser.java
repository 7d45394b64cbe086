package org.pilothouse.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The signed-in person: a random account id, what it may do anywhere, and as which clinician it takes part. */
public final class PilotUser implements UserDetails {
    private static final long serialVersionUID = 1L;

    private final transient AccountId account;
    private final @Nullable String passwordHash;
    private final boolean enabled;
    private final boolean locked;
    private final List<? extends GrantedAuthority> authorities;
    private final transient Map<StudyId, ParticipantCode> participations;
    private final long edition;

    PilotUser(
            AccountId account,
            @Nullable String passwordHash,
            boolean enabled,
            boolean locked,
            List<? extends GrantedAuthority> authorities,
            Map<StudyId, ParticipantCode> participations,
            long edition) {
        this.account = account;
        this.passwordHash = passwordHash;
        this.enabled = enabled;
        this.locked = locked;
        this.authorities = List.copyOf(authorities);
        this.participations = Map.copyOf(participations);
        this.edition = edition;
    }

    public AccountId account() {
        return account;
    }

    /** As which clinician this account takes part, by study. */
    public Map<StudyId, ParticipantCode> participations() {
        return participations;
    }

    /** Which state of the account this is, as {@link Sessions} counts them. */
    long edition() {
        return edition;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities;
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    /** The account id, so that no log, session registry or token ever carries an e-mail address. */
    @Override
    public String getUsername() {
        return account.value().toString();
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PilotUser user && user.account.equals(account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}

package org.pilothouse.security;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.Role;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** A call made with an API token. */
final class TokenAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final PilotUser user;

    private TokenAuthentication(PilotUser user, Collection<? extends GrantedAuthority> authorities) {
        super(authorities);
        this.user = user;
        setAuthenticated(true);
    }

    static Authentication of(PilotUser user, @Nullable Set<String> narrowedTo) {
        if (narrowedTo == null) {
            return new TokenAuthentication(user, user.getAuthorities());
        }
        var authentication = new TokenAuthentication(user, withoutAdministration(user));
        authentication.setDetails(new TokenRights(narrowedTo));
        return authentication;
    }

    /** Rights are held in studies: whoever names some has not asked to administer. */
    private static List<? extends GrantedAuthority> withoutAdministration(PilotUser user) {
        return user.getAuthorities().stream()
                .filter(authority -> !("ROLE_" + Role.Named.ADMINISTRATOR).equals(authority.getAuthority()))
                .toList();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return user;
    }
}

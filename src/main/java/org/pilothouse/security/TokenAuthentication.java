package org.pilothouse.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;

/** A call made with an API token. */
final class TokenAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final PilotUser user;

    private TokenAuthentication(PilotUser user) {
        super(user.getAuthorities());
        this.user = user;
        setAuthenticated(true);
    }

    static Authentication of(PilotUser user, @Nullable Set<String> narrowedTo) {
        var authentication = new TokenAuthentication(user);
        if (narrowedTo != null) {
            authentication.setDetails(new TokenRights(narrowedTo));
        }
        return authentication;
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

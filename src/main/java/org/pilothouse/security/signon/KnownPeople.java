package org.pilothouse.security.signon;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Lets in whom the issuer vouches for and who has an account here, and nobody else. */
@Component
class KnownPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {
    static final String UNKNOWN = "unknown";

    private final OidcUserService issuer = new OidcUserService();
    private final OutsideIdentities identities;

    KnownPeople(OutsideIdentities identities) {
        this.identities = identities;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var person = issuer.loadUser(request);
        return identities
                .accountOf(
                        String.valueOf(person.getIssuer()), requireNonNull(person.getSubject()), verifiedEmail(person))
                .map(account -> new KnownPerson(person, account))
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN)));
    }

    private static @Nullable String verifiedEmail(OidcUser person) {
        return Boolean.TRUE.equals(person.getEmailVerified()) ? person.getEmail() : null;
    }
}

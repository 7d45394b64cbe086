package org.pilothouse.security.signon;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.stereotype.Component;

/** The organisation's own sign-on, as the operator has set it; asked about its addresses when it is first needed, so that a start never waits for it. */
@Component
public class Organisation implements ClientRegistrationRepository {
    private static final Logger LOG = LoggerFactory.getLogger(Organisation.class);
    private static final String ID = "organisation";

    private final Environment environment;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

    Organisation(Environment environment) {
        this.environment = environment;
    }

    /** What the button says, if sign-on is set up at all. */
    public Optional<String> name() {
        return setting("issuer").map(issuer -> setting("name").orElse(issuer));
    }

    /** Where to go for it; empty while the issuer does not answer. */
    public Optional<String> way() {
        return Optional.ofNullable(findByRegistrationId(ID)).map(found -> "oauth2/authorization/" + ID);
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(ID) ? setting("issuer").map(this::at).orElse(null) : null;
    }

    private @Nullable ClientRegistration at(String issuer) {
        try {
            return known.computeIfAbsent(issuer, this::asked);
        } catch (IllegalArgumentException | IllegalStateException unreachable) {
            LOG.warn("The sign-on at {} does not answer as it should: {}", issuer, unreachable.getMessage());
            return null;
        }
    }

    private ClientRegistration asked(String issuer) {
        return ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(ID)
                .clientId(setting("client-id").orElse(""))
                .clientSecret(setting("client-secret").orElse(""))
                .scope(OidcScopes.OPENID, OidcScopes.EMAIL)
                .build();
    }

    private Optional<String> setting(String name) {
        return Optional.ofNullable(environment.getProperty("pilothouse.oidc." + name))
                .filter(value -> !value.isBlank());
    }
}

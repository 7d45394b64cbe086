package org.pilothouse.security.signon;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pilothouse.mail.PostOffice;
import org.pilothouse.security.ForAdministrators;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Service;

/** Which ways in are open and what to set for the others; knows whether a secret is set and never says it. */
@Service
@ForAdministrators
public class SignOnSettings {
    private static final String CALLBACK = "/login/oauth2/code/organisation";

    private final Environment environment;
    private final PostOffice office;

    SignOnSettings(Environment environment, PostOffice office) {
        this.environment = environment;
        this.office = office;
    }

    /** The organisation's sign-on as it is set. */
    public record Outside(String issuer, String name, String clientId, boolean secretSet, String redirectAddress) {}

    /**
     * What the issuer said when it was asked about itself.
     *
     * @param problem why it could not be used; empty when it can
     * @param addresses where people are sent and where tokens come from
     */
    public record Answer(Optional<String> problem, List<String> addresses) {}

    /** As people reach this installation. */
    public String address() {
        return office.link("");
    }

    /** The name to which passkeys are bound. */
    public String passkeyDomain() {
        return Objects.requireNonNullElse(URI.create(address()).getHost(), "");
    }

    /** Browsers offer passkeys over HTTPS, and on the machine itself. */
    public boolean arePasskeysPossible() {
        return address().startsWith("https://") || passkeyDomain().equals("localhost");
    }

    public boolean areLinksMailed() {
        return office.isOpen();
    }

    /** Empty without an issuer. */
    public Optional<Outside> outside() {
        return setting("issuer")
                .map(issuer -> new Outside(
                        issuer,
                        setting("name").orElse(issuer),
                        setting("client-id").orElse(""),
                        setting("client-secret").isPresent(),
                        redirectAddress()));
    }

    /** What to register at the issuer. */
    public String redirectAddress() {
        return office.link(CALLBACK);
    }

    /** Asks the issuer about itself, now and anew. */
    public Answer tryOutside() {
        var issuer = setting("issuer");
        if (issuer.isEmpty()) {
            return new Answer(Optional.of(""), List.of());
        }
        try {
            var found = ClientRegistrations.fromIssuerLocation(issuer.get())
                    .clientId("tried")
                    .build()
                    .getProviderDetails();
            return new Answer(Optional.empty(), List.of(found.getAuthorizationUri(), found.getTokenUri()));
        } catch (IllegalArgumentException | IllegalStateException wrong) {
            return new Answer(Optional.of(Objects.requireNonNullElse(wrong.getMessage(), "")), List.of());
        }
    }

    private Optional<String> setting(String name) {
        return Optional.ofNullable(environment.getProperty("pilothouse.oidc." + name))
                .filter(value -> !value.isBlank());
    }
}

package org.pilothouse.security.passkey;

import java.net.URI;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/** This installation as a passkey knows it: by the address at which people reach it. Insists on finger, face or PIN. */
@Component
class RelyingParty {
    private final StoredPasskeys passkeys;
    private final Environment environment;

    RelyingParty(StoredPasskeys passkeys, Environment environment) {
        this.passkeys = passkeys;
        this.environment = environment;
    }

    WebAuthnRelyingPartyOperations operations() {
        var address = URI.create(environment.getRequiredProperty("pilothouse.address"));
        var name = PublicKeyCredentialRpEntity.builder()
                .id(address.getHost())
                .name("Pilothouse")
                .build();
        var operations =
                new Webauthn4JRelyingPartyOperations(new PasskeyOwners(), passkeys, name, Set.of(origin(address)));
        operations.setCustomizeCreationOptions(options -> options.attestation(AttestationConveyancePreference.NONE)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    /** Scheme, host and port; a port that the system chose is known only once the server runs. */
    private String origin(URI address) {
        var port = address.getPort() == 0
                ? environment.getRequiredProperty("local.server.port", Integer.class)
                : address.getPort();
        return address.getScheme() + "://" + address.getHost() + (port < 0 ? "" : ":" + port);
    }
}

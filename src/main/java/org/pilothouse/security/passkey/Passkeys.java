package org.pilothouse.security.passkey;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.pilothouse.security.AccessRefused;
import org.pilothouse.security.AccessRefused.Reason;
import org.pilothouse.security.AccountChanged;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.ForSignedIn;
import org.pilothouse.security.OpenToAnybody;
import org.pilothouse.shared.AccountId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The passkeys of one's own account, and signing in with one. */
@Service
@Transactional
@ForSignedIn
public class Passkeys {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final PasskeyRepository passkeys;
    private final RelyingParty party;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;

    Passkeys(PasskeyRepository passkeys, RelyingParty party, CurrentUser current, ApplicationEventPublisher events) {
        this.passkeys = passkeys;
        this.party = party;
        this.current = current;
        this.events = events;
    }

    public List<PasskeyLine> mine() {
        return passkeys.findByAccountOrderByCreatedAt(current.account()).stream()
                .map(Passkey::line)
                .toList();
    }

    /** What to ask the browser for, so that it makes a passkey. */
    public PasskeyQuestion<PublicKeyCredentialCreationOptions> propose() {
        var caller = requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        var options = party.operations()
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(caller));
        return new PasskeyQuestion<>(options, JSON.writeValueAsString(options));
    }

    /**
     * Keeps the passkey that the browser made.
     *
     * @throws AccessRefused if it does not answer the question
     */
    public void add(PasskeyQuestion<PublicKeyCredentialCreationOptions> question, String answer, String label) {
        try {
            var credential = JSON.readValue(
                    answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            party.operations()
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            question.options(), new RelyingPartyPublicKey(credential, label)));
        } catch (JacksonException | IllegalArgumentException | com.webauthn4j.util.exception.WebAuthnException wrong) {
            throw new AccessRefused(Reason.PASSKEY_NOT_ACCEPTED);
        }
        events.publishEvent(new AccountChanged("passkey.added", current.account()));
    }

    public void remove(long id) {
        if (passkeys.deleteByIdAndAccount(id, current.account()) == 1) {
            events.publishEvent(new AccountChanged("passkey.removed", current.account()));
        }
    }

    /** What to ask the browser for, so that it signs in with any passkey it has for this place. */
    @OpenToAnybody
    public PasskeyQuestion<PublicKeyCredentialRequestOptions> ask() {
        var nobody =
                new AnonymousAuthenticationToken("passkey", "nobody", AuthorityUtils.createAuthorityList("NOBODY"));
        var options = party.operations()
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(nobody));
        return new PasskeyQuestion<>(options, JSON.writeValueAsString(options));
    }

    /**
     * Whose passkey answered.
     *
     * @throws AccessRefused if none known here did, or not to this question
     */
    @OpenToAnybody
    public AccountId signIn(PasskeyQuestion<PublicKeyCredentialRequestOptions> question, String answer) {
        try {
            var credential =
                    JSON.readValue(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            var owner = party.operations()
                    .authenticate(new RelyingPartyAuthenticationRequest(question.options(), credential));
            return UserHandle.accountOf(owner.getId());
        } catch (JacksonException | IllegalArgumentException | com.webauthn4j.util.exception.WebAuthnException wrong) {
            throw new AccessRefused(Reason.PASSKEY_NOT_ACCEPTED);
        }
    }
}

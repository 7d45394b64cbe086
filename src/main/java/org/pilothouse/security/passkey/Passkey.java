package org.pilothouse.security.passkey;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.AccountId;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;

/** The public half of a passkey. */
@Entity
class Passkey {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private AccountId account;
    private String credentialId;
    private String publicKey;
    private String attestationObject;
    private long signatureCount;
    private boolean backupEligible;
    private boolean backedUp;
    private String transports;
    private String label;
    private Instant createdAt;
    private Instant lastUsedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Passkey() {}

    Passkey(CredentialRecord made) {
        account = UserHandle.accountOf(made.getUserEntityUserId());
        credentialId = made.getCredentialId().toBase64UrlString();
        publicKey = new Bytes(made.getPublicKey().getBytes()).toBase64UrlString();
        attestationObject =
                java.util.Objects.requireNonNull(made.getAttestationObject()).toBase64UrlString();
        backupEligible = made.isBackupEligible();
        transports = made.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(" "));
        label = made.getLabel();
        createdAt = made.getCreated();
        used(made);
    }

    /** Remembers what the last use told: the counter by which a copied key betrays itself, and whether it is backed up. */
    final void used(CredentialRecord now) {
        if (signatureCount > 0 && now.getSignatureCount() <= signatureCount) {
            throw new IllegalArgumentException("the counter of this passkey went backwards: it was copied");
        }
        signatureCount = now.getSignatureCount();
        backedUp = now.isBackupState();
        lastUsedAt = now.getLastUsed();
    }

    PasskeyLine line() {
        return new PasskeyLine(java.util.Objects.requireNonNull(id), label, createdAt, lastUsedAt);
    }

    CredentialRecord asRecord() {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(credentialId))
                .userEntityUserId(UserHandle.of(account))
                .publicKey(
                        new ImmutablePublicKeyCose(Bytes.fromBase64(publicKey).getBytes()))
                .attestationObject(Bytes.fromBase64(attestationObject))
                .signatureCount(signatureCount)
                .uvInitialized(true)
                .backupEligible(backupEligible)
                .backupState(backedUp)
                .transports(readTransports())
                .label(label)
                .created(createdAt)
                .lastUsed(lastUsedAt)
                .build();
    }

    private Set<AuthenticatorTransport> readTransports() {
        return transports.isEmpty()
                ? Set.of()
                : Arrays.stream(transports.split(" "))
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet());
    }
}

package org.pilothouse.security.passkey;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps passkeys where the protocol's implementation looks for them. */
@Component
@Transactional
class StoredPasskeys implements UserCredentialRepository {
    private final PasskeyRepository passkeys;

    StoredPasskeys(PasskeyRepository passkeys) {
        this.passkeys = passkeys;
    }

    @Override
    public void delete(Bytes credentialId) {
        passkeys.findByCredentialId(credentialId.toBase64UrlString()).ifPresent(passkeys::delete);
    }

    @Override
    public void save(CredentialRecord made) {
        passkeys.findByCredentialId(made.getCredentialId().toBase64UrlString())
                .ifPresentOrElse(known -> known.used(made), () -> passkeys.save(new Passkey(made)));
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return passkeys.findByCredentialId(credentialId.toBase64UrlString())
                .map(Passkey::asRecord)
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return passkeys.findByAccountOrderByCreatedAt(UserHandle.accountOf(handle)).stream()
                .map(Passkey::asRecord)
                .toList();
    }
}

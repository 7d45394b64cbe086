package org.pilothouse.security.passkey;

import java.util.UUID;
import org.pilothouse.shared.AccountId;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/** Tells the protocol's implementation whose a passkey is; there is nothing to keep, for the handle is the account's id. */
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private static final String SHOWN = "Pilothouse";

    @Override
    public PublicKeyCredentialUserEntity findById(Bytes handle) {
        return owner(UserHandle.accountOf(handle));
    }

    @Override
    public PublicKeyCredentialUserEntity findByUsername(String account) {
        return owner(new AccountId(UUID.fromString(account)));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {}

    @Override
    public void delete(Bytes handle) {}

    /** The name that the device shows is the application's: a clinician's is not known here. */
    private static PublicKeyCredentialUserEntity owner(AccountId account) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(UserHandle.of(account))
                .name(SHOWN)
                .displayName(SHOWN)
                .build();
    }
}

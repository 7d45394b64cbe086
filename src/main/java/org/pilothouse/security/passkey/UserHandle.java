package org.pilothouse.security.passkey;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.pilothouse.shared.AccountId;
import org.springframework.security.web.webauthn.api.Bytes;

/** An account's random id in the form in which a passkey carries it. */
final class UserHandle {

    private UserHandle() {}

    static Bytes of(AccountId account) {
        var buffer = ByteBuffer.allocate(2 * Long.BYTES);
        buffer.putLong(account.value().getMostSignificantBits());
        buffer.putLong(account.value().getLeastSignificantBits());
        return new Bytes(buffer.array());
    }

    static AccountId accountOf(Bytes handle) {
        var buffer = ByteBuffer.wrap(handle.getBytes());
        return new AccountId(new UUID(buffer.getLong(), buffer.getLong()));
    }
}

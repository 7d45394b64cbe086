package org.pilothouse.security.keys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals the secrets of second factors and makes the keyed hashes by which recovery codes and outside identities are found. The keys
 * lie in a file beside the databases' keys, made when they are first needed; a database without that file gives none of them away.
 */
@Component
public class AccountKeys {
    private final Path file;
    private @Nullable KeyFile keys;

    AccountKeys(@Value("${pilothouse.accounts.key-file}") Path file) {
        this.file = file;
    }

    /** Seals it for one place: it cannot be opened in another's. */
    public String seal(String text, String context) {
        return Base64.getEncoder().encodeToString(keys().seal(text.getBytes(StandardCharsets.UTF_8), context));
    }

    /**
     * Opens what {@link #seal} made.
     *
     * @throws IllegalStateException if the key file is not the one it was sealed with
     */
    public String open(String sealed, String context) {
        try {
            return new String(keys().open(Base64.getDecoder().decode(sealed), context), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(
                    "A second factor cannot be opened: " + file + " is not the key file it was sealed with.", broken);
        }
    }

    /** A keyed hash of 64 letters: the same for the same text, and nothing to whoever lacks the key. */
    public String hash(String kind, String text) {
        var mac = keys().hash(kind, text);
        return HexFormat.of().formatHex(mac, mac.length - 32, mac.length);
    }

    private synchronized KeyFile keys() {
        if (keys == null) {
            try {
                keys = KeyFile.at(file, "accounts");
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException("The key file " + file + " cannot be read.", broken);
            }
        }
        return keys;
    }
}

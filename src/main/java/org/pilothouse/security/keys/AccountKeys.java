package org.pilothouse.security.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
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
    private @Nullable Keys keys;

    private record Keys(Aead aead, Mac mac) {}

    AccountKeys(@Value("${pilothouse.accounts.key-file}") Path file) {
        this.file = file;
    }

    /** Seals it for one place: it cannot be opened in another's. */
    public String seal(String text, String context) {
        try {
            return Base64.getEncoder().encodeToString(keys().aead.encrypt(bytes(text), bytes(context)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /**
     * Opens what {@link #seal} made.
     *
     * @throws IllegalStateException if the key file is not the one it was sealed with
     */
    public String open(String sealed, String context) {
        try {
            return new String(
                    keys().aead.decrypt(Base64.getDecoder().decode(sealed), bytes(context)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(
                    "A second factor cannot be opened: " + file + " is not the key file it was sealed with.", broken);
        }
    }

    /** A keyed hash of 64 letters: the same for the same text, and nothing to whoever lacks the key. */
    public String hash(String kind, String text) {
        try {
            var mac = keys().mac.computeMac(bytes(kind + ":" + text));
            return HexFormat.of().formatHex(mac, mac.length - 32, mac.length);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private synchronized Keys keys() {
        if (keys == null) {
            try {
                AeadConfig.register();
                MacConfig.register();
                keys = Files.exists(file) ? read(file) : create(file);
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException("The key file " + file + " cannot be read.", broken);
            } catch (IOException broken) {
                throw new UncheckedIOException("The key file " + file + " cannot be read or written.", broken);
            }
        }
        return keys;
    }

    private static Keys read(Path file) throws IOException, GeneralSecurityException {
        var lines = Files.readAllLines(file);
        if (lines.size() != 2) {
            throw new GeneralSecurityException("two keysets expected, one a line");
        }
        return of(parse(lines.getFirst()), parse(lines.getLast()));
    }

    private static Keys create(Path file) throws IOException, GeneralSecurityException {
        var sealing = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        var hashing = KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, readableByOwnerOnly());
        Files.write(file, List.of(written(sealing), written(hashing)));
        return of(sealing, hashing);
    }

    private static Keys of(KeysetHandle sealing, KeysetHandle hashing) throws GeneralSecurityException {
        return new Keys(
                sealing.getPrimitive(RegistryConfiguration.get(), Aead.class),
                hashing.getPrimitive(RegistryConfiguration.get(), Mac.class));
    }

    private static FileAttribute<?>[] readableByOwnerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static KeysetHandle parse(String json) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    }

    private static String written(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get())
                .replaceAll("\\s*\\R\\s*", "");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

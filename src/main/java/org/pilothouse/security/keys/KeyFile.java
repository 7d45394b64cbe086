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
import java.util.List;

/**
 * A file of two keys, readable by the server's user only: AES-256-GCM seals, HMAC-SHA-256 makes what is looked up. Whoever
 * has a database without that file has nothing.
 */
public final class KeyFile {
    private final Aead aead;
    private final Mac mac;

    private KeyFile(KeysetHandle sealing, KeysetHandle hashing) throws GeneralSecurityException {
        aead = sealing.getPrimitive(RegistryConfiguration.get(), Aead.class);
        mac = hashing.getPrimitive(RegistryConfiguration.get(), Mac.class);
    }

    /**
     * The keys in that file, made where there is none.
     *
     * @param purpose whose keys these are, for whoever reads the message, such as {@code accounts}
     * @throws GeneralSecurityException if the file holds something else
     */
    public static KeyFile at(Path file, String purpose) throws GeneralSecurityException {
        try {
            AeadConfig.register();
            MacConfig.register();
            return Files.exists(file) ? read(file, purpose) : create(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(
                    "The key file of " + purpose + ", " + file + ", cannot be read or written.", broken);
        }
    }

    /** Seals it for one place: it cannot be opened in another's. */
    public byte[] seal(byte[] content, String context) {
        try {
            return aead.encrypt(content, bytes(context));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /**
     * Opens what {@link #seal} made.
     *
     * @throws GeneralSecurityException if it was sealed with another key, or for another place
     */
    public byte[] open(byte[] sealed, String context) throws GeneralSecurityException {
        return aead.decrypt(sealed, bytes(context));
    }

    /** A keyed hash: the same for the same text, and nothing to whoever lacks the key. */
    public byte[] hash(String kind, String text) {
        try {
            return mac.computeMac(bytes(kind + ":" + text));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static KeyFile read(Path file, String purpose) throws IOException, GeneralSecurityException {
        var lines = Files.readAllLines(file);
        if (lines.size() != 2) {
            throw new GeneralSecurityException("two keysets of " + purpose + " expected, one a line");
        }
        return new KeyFile(parse(lines.getFirst()), parse(lines.getLast()));
    }

    private static KeyFile create(Path file) throws IOException, GeneralSecurityException {
        var sealing = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        var hashing = KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, readableByOwnerOnly());
        Files.write(file, List.of(written(sealing), written(hashing)));
        return new KeyFile(sealing, hashing);
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

package org.pilothouse.enrolment.link;

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
import java.util.List;

/**
 * The keys of the link store: AES-256-GCM seals what says who somebody is, HMAC-SHA-256 makes what is looked up. They live in
 * a file of their own, readable by the server's user only; whoever has the database without that file has nothing.
 */
final class LinkKeys {
    private static final String CHECK = "pilothouse link store";

    private final Aead aead;
    private final Mac mac;

    private LinkKeys(KeysetHandle sealing, KeysetHandle hashing) throws GeneralSecurityException {
        aead = sealing.getPrimitive(RegistryConfiguration.get(), Aead.class);
        mac = hashing.getPrimitive(RegistryConfiguration.get(), Mac.class);
    }

    /**
     * The keys that belong to that database, made when there is nobody in it yet.
     *
     * @throws LinkStoreLocked if there are people in it and the key file is missing, unreadable or another's
     */
    static LinkKeys unlocking(LinkDatabase database, Path file) {
        try {
            AeadConfig.register();
            MacConfig.register();
            if (!Files.exists(file) && database.hasPeople()) {
                throw new LinkStoreLocked("The link store holds people but its key file " + file
                        + " is missing. Put the key file back, or restore both from the same backup.");
            }
            var keys = Files.exists(file) ? read(file) : create(file);
            keys.checkAgainst(database, file);
            return keys;
        } catch (GeneralSecurityException broken) {
            throw new LinkStoreLocked("The key file " + file + " cannot be read as the keys of a link store.", broken);
        } catch (IOException broken) {
            throw new UncheckedIOException("The key file " + file + " cannot be read or written.", broken);
        }
    }

    String seal(String text, String context) {
        try {
            return Base64.getEncoder().encodeToString(aead.encrypt(bytes(text), bytes(context)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    String open(String sealed, String context) {
        try {
            return new String(aead.decrypt(Base64.getDecoder().decode(sealed), bytes(context)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException broken) {
            throw new LinkStoreLocked("An entry of the link store cannot be opened with its key.", broken);
        }
    }

    String sealBytes(byte[] content, String context) {
        try {
            return Base64.getEncoder().encodeToString(aead.encrypt(content, bytes(context)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    byte[] openBytes(String sealed, String context) {
        try {
            return aead.decrypt(Base64.getDecoder().decode(sealed), bytes(context));
        } catch (GeneralSecurityException broken) {
            throw new LinkStoreLocked("A document of the link store cannot be opened with its key.", broken);
        }
    }

    /** A keyed hash: the same for the same text, and nothing to whoever lacks the key. */
    String hash(String kind, String text) {
        try {
            return Base64.getEncoder().encodeToString(mac.computeMac(bytes(kind + ":" + text)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void checkAgainst(LinkDatabase database, Path file) {
        var mine = hash("check", CHECK);
        var known = database.client()
                .sql("select check_hash from key_check")
                .query(String.class)
                .optional();
        if (known.isPresent() && !known.get().equals(mine)) {
            if (database.hasPeople()) {
                throw new LinkStoreLocked("The key file " + file
                        + " does not belong to this link store. Put the right one back, or restore both from the same"
                        + " backup.");
            }
            database.client().sql("delete from key_check").update();
        }
        if (!known.equals(java.util.Optional.of(mine))) {
            database.client()
                    .sql("insert into key_check (id, check_hash) values (1, ?)")
                    .param(mine)
                    .update();
        }
    }

    private static LinkKeys read(Path file) throws IOException, GeneralSecurityException {
        var lines = Files.readAllLines(file);
        if (lines.size() != 2) {
            throw new GeneralSecurityException("two keysets expected, one a line");
        }
        return new LinkKeys(parse(lines.getFirst()), parse(lines.getLast()));
    }

    private static LinkKeys create(Path file) throws IOException, GeneralSecurityException {
        var sealing = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        var hashing = KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, readableByOwnerOnly());
        Files.write(file, List.of(written(sealing), written(hashing)));
        return new LinkKeys(sealing, hashing);
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

package org.pilothouse.enrolment.link;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import org.pilothouse.security.keys.KeyFile;

/**
 * The keys of the link store: what says who somebody is is sealed with them, what is looked up is hashed. They belong to one
 * database, which knows them by a hash.
 */
final class LinkKeys {
    private static final String CHECK = "pilothouse link store";

    private final KeyFile keys;

    private LinkKeys(KeyFile keys) {
        this.keys = keys;
    }

    /**
     * The keys that belong to that database, made when there is nobody in it yet.
     *
     * @throws LinkStoreLocked if there are people in it and the key file is missing, unreadable or another's
     */
    static LinkKeys unlocking(LinkDatabase database, Path file) {
        if (!Files.exists(file) && database.hasPeople()) {
            throw new LinkStoreLocked("The link store holds people but its key file " + file
                    + " is missing. Put the key file back, or restore both from the same backup.");
        }
        try {
            var keys = new LinkKeys(KeyFile.at(file, "the link store"));
            keys.checkAgainst(database, file);
            return keys;
        } catch (GeneralSecurityException broken) {
            throw new LinkStoreLocked("The key file " + file + " cannot be read as the keys of a link store.", broken);
        }
    }

    String seal(String text, String context) {
        return sealBytes(text.getBytes(StandardCharsets.UTF_8), context);
    }

    String open(String sealed, String context) {
        return new String(openBytes(sealed, context), StandardCharsets.UTF_8);
    }

    String sealBytes(byte[] content, String context) {
        return Base64.getEncoder().encodeToString(keys.seal(content, context));
    }

    byte[] openBytes(String sealed, String context) {
        try {
            return keys.open(Base64.getDecoder().decode(sealed), context);
        } catch (GeneralSecurityException broken) {
            throw new LinkStoreLocked("An entry of the link store cannot be opened with its key.", broken);
        }
    }

    /** A keyed hash: the same for the same text, and nothing to whoever lacks the key. */
    String hash(String kind, String text) {
        return Base64.getEncoder().encodeToString(keys.hash(kind, text));
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
        if (!known.equals(Optional.of(mine))) {
            database.client()
                    .sql("insert into key_check (id, check_hash) values (1, ?)")
                    .param(mine)
                    .update();
        }
    }
}

package org.pilothouse.refiqda;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads GUIDs in braces, any case, with or without hyphens, and gives other ids a stable GUID made from their text. */
final class Guids {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Set<UUID> claimed = new HashSet<>();
    private final Map<UUID, Integer> copies = new HashMap<>();
    private int missing;

    /** The GUID that an id stands for: the same for every spelling, at each time. */
    static UUID read(String id) {
        var bare = bare(id);
        if (GUID.matcher(bare).matches()) {
            return UUID.fromString(bare);
        }
        if (HEX.matcher(bare).matches()) {
            return UUID.fromString(bare.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
        }
        return made("id", id.strip());
    }

    static boolean isGuid(String id) {
        return GUID.matcher(bare(id)).matches() || HEX.matcher(bare(id)).matches();
    }

    /** The GUID of an element that has none: made from its name, the same at each time. */
    static UUID made(String kind, String name) {
        return UUID.nameUUIDFromBytes(("refi-qda " + kind + " " + name).getBytes(StandardCharsets.UTF_8));
    }

    /** The GUID of a thing of the file, unique in the project. */
    UUID claim(@Nullable String id, Findings findings) {
        if (id == null) {
            findings.add(Finding.GUID_MISSING, null);
            return unique(made("missing", Integer.toString(missing++)));
        }
        if (!isGuid(id)) {
            findings.add(Finding.GUID_REPLACED, id);
        }
        var guid = read(id);
        if (claimed.add(guid)) {
            return guid;
        }
        findings.add(Finding.GUID_REPEATED, id);
        return unique(guid);
    }

    private UUID unique(UUID taken) {
        var guid = taken;
        while (!claimed.add(guid)) {
            guid = made("copy " + copies.merge(taken, 1, Integer::sum), taken.toString());
        }
        return guid;
    }

    private static String bare(String id) {
        var lower = id.strip().toLowerCase(Locale.ROOT);
        var number = lower.startsWith("urn:uuid:") ? lower.substring(9) : lower;
        return number.startsWith("{") && number.endsWith("}") ? number.substring(1, number.length() - 1) : number;
    }
}

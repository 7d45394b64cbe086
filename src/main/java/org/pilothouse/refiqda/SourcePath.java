package org.pilothouse.refiqda;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes sense of the ways in which tools name a file inside the zip. */
final class SourcePath {

    private static final Pattern INTERNAL = Pattern.compile("^internal:/*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ELSEWHERE = Pattern.compile("^([a-z][a-z0-9+.-]*:|/|\\\\)", Pattern.CASE_INSENSITIVE);

    private SourcePath() {}

    /** By what a file is found, whatever its folder, case and braces; null for files outside the zip and unsafe paths. */
    static @Nullable String key(String path) {
        var inside = INTERNAL.matcher(path.strip()).replaceFirst("");
        if (isUnsafe(path) || ELSEWHERE.matcher(inside).find()) {
            return null;
        }
        var file = inside.replace('\\', '/');
        var name = decoded(file.substring(file.lastIndexOf('/') + 1));
        return name.toLowerCase(Locale.ROOT).replace("{", "").replace("}", "");
    }

    /** Whether a path climbs out of the zip. */
    static boolean isUnsafe(String path) {
        var inside = INTERNAL.matcher(decoded(path)).replaceFirst("").replace('\\', '/');
        return Arrays.asList(inside.split("/")).contains("..") || inside.indexOf('\0') >= 0;
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return path;
        }
    }
}

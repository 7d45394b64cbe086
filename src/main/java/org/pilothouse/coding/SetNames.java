package org.pilothouse.coding;

import org.pilothouse.coding.CodingRefused.Reason;

/** What a set of codes or a version of the codebook may be called. */
final class SetNames {
    private SetNames() {}

    static String tidy(String name, int longest) {
        var wanted = name.strip();
        if (wanted.isEmpty()) {
            throw new CodingRefused(Reason.NAME_MISSING);
        }
        if (wanted.length() > longest) {
            throw new CodingRefused(Reason.TOO_LONG, longest);
        }
        return wanted;
    }
}

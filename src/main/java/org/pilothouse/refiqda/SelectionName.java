package org.pilothouse.refiqda;

import java.util.regex.Pattern;

/** Compares the name of a selection with a passage: most tools name a selection by the beginning of its text. */
final class SelectionName {

    /** Names of this length or more may have been cut without a mark. */
    private static final int MAY_BE_CUT = 50;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern MARK_OF_CUT = Pattern.compile("\\s*(…|\\.\\.\\.)$");

    private SelectionName() {}

    /** 2 for the passage itself, 1 for its beginning or another spacing, 0 for something else. */
    static int match(String name, String passage) {
        if (name.equals(passage.replace('\n', ' ').replace('\t', ' ')) || name.equals(passage)) {
            return 2;
        }
        if (first(name) != first(passage)) {
            return 0; // spares the costly comparison where positions are plainly wrong
        }
        var wanted = spaced(name);
        var found = spaced(passage);
        var uncut = MARK_OF_CUT.matcher(wanted).replaceFirst("");
        var cut = uncut.length() < wanted.length() || wanted.length() >= MAY_BE_CUT;
        return !uncut.isEmpty() && (found.equals(wanted) || (cut && found.startsWith(uncut))) ? 1 : 0;
    }

    /** {@link #match} against a part of a text, of which no more is looked at than can matter. */
    static int match(String name, CodePoints text, int start, int end) {
        return match(name, text.substring(start, Math.min(end, start + 4 * name.length() + 200)));
    }

    private static int first(String text) {
        return text.chars()
                .filter(unit -> !Character.isWhitespace(unit))
                .findFirst()
                .orElse(0);
    }

    private static String spaced(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}

package org.pilothouse.theme;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.theme.ThemeRefused.Reason;

/**
 * A theme in words; what is not written yet is empty.
 *
 * @param concept the central organising concept: what holds the codes together
 * @param oneLine the sentence that stands in a report
 * @param deviantCase who does not fit, and what that says; or that none was found after search
 */
public record ThemeText(String name, String concept, String oneLine, String summary, String deviantCase) {
    static final int LONGEST_NAME = 200;
    static final int LONGEST_TEXT = 10_000;

    public ThemeText {
        name = tidy(name, LONGEST_NAME);
        concept = tidy(concept, LONGEST_TEXT);
        oneLine = tidy(oneLine, LONGEST_TEXT);
        summary = tidy(summary, LONGEST_TEXT);
        deviantCase = tidy(deviantCase, LONGEST_TEXT);
        if (name.isEmpty()) {
            throw new ThemeRefused(Reason.NAME_MISSING);
        }
    }

    /** A theme that has only a name yet. */
    public static ThemeText named(String name) {
        return new ThemeText(name, "", "", "", "");
    }

    /** Its free texts by the keys of their fields. */
    Map<String, @Nullable String> texts() {
        return Map.of(
                "theme.name", name,
                "theme.concept", concept,
                "theme.one-line", oneLine,
                "theme.summary", summary,
                "theme.deviant-case", deviantCase);
    }

    private static String tidy(String text, int longest) {
        var tidy = text.strip().replace("\r\n", "\n").replace('\r', '\n');
        if (tidy.length() > longest) {
            throw new ThemeRefused(Reason.TOO_LONG, longest);
        }
        return tidy;
    }
}

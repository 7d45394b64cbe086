package org.pilothouse.report;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a release when locking it.
 *
 * @param title such as <i>Final report</i>; null for the pilot's title
 */
public record NewRelease(@Nullable String title) {
    /** The longest title kept. */
    static final int LONGEST_TITLE = 200;

    /** A release that is named like the pilot. */
    public static final NewRelease UNTITLED = new NewRelease(null);

    String titleOr(String pilot) {
        var wanted = title == null ? "" : title.strip();
        var named = wanted.isEmpty() ? pilot : wanted;
        return named.length() <= LONGEST_TITLE ? named : named.substring(0, LONGEST_TITLE);
    }
}

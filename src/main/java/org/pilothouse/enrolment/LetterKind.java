package org.pilothouse.enrolment;

import java.util.Set;

/** The letters that enrolment sends. */
public enum LetterKind {
    INVITATION("pilot", "link", "expires", "contact"),
    REMINDER("pilot", "link", "expires", "contact"),
    /** There is a text that must be agreed to anew. */
    NEW_TEXT("pilot", "link", "contact"),
    /** With the signed text as an enclosure. */
    COPY("pilot", "link", "contact"),
    /** For somebody who cannot sign in any more. */
    WAY_BACK("pilot", "link", "expires", "contact"),
    /** After the pilot was closed. */
    THANKS("pilot", "link", "contact");

    private final Set<String> placeholders;

    LetterKind(String... placeholders) {
        this.placeholders = Set.of(placeholders);
    }

    /** What the words between braces may be. */
    public Set<String> placeholders() {
        return placeholders;
    }
}

package org.pilothouse.study.ui;

import org.jspecify.annotations.Nullable;

/** What was typed, as it is kept: an empty field is an absent value. */
final class Texts {

    private Texts() {}

    static @Nullable String orNull(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    static String orEmpty(@Nullable String kept) {
        return kept == null ? "" : kept;
    }
}

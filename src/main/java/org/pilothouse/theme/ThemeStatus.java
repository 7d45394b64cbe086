package org.pilothouse.theme;

/** Whether a theme may enter a release. */
public enum ThemeStatus {
    DRAFT,
    FINAL
}

package org.pilothouse.theme;

/** How much a reader learns about whose words a quote is; later ones say more. */
public enum Attribution {
    CODE_ONLY,
    DISCIPLINE,
    DISCIPLINE_SETTING
}

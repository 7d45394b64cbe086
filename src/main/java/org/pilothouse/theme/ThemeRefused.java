package org.pilothouse.theme;

import org.pilothouse.shared.Refused;

/** Why a step with a theme was not taken. */
public class ThemeRefused extends Refused {

    /** The reasons. */
    public enum Reason {
        UNKNOWN_THEME,
        UNKNOWN_CODE,
        UNKNOWN_CODING,
        NAME_MISSING,
        NAME_TAKEN,
        TOO_LONG,
        ONE_LINE_MISSING,
        DEVIANT_CASE_MISSING,
        NOT_TO_BE_QUOTED,
        QUOTED_ALREADY,
        EDIT_NOT_BRACKETED
    }

    private final Reason reason;

    public ThemeRefused(Reason reason, Object... arguments) {
        super(reason, arguments);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}

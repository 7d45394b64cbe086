package org.pilothouse.coding.search;

import org.pilothouse.shared.Refused;

/** Why a search was not made. */
public class SearchRefused extends Refused {

    /** The reasons. */
    public enum Reason {
        NO_PATTERN,
        TOO_SLOW
    }

    private final Reason reason;

    public SearchRefused(Reason reason, Object... arguments) {
        super(reason, arguments);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}

package org.pilothouse.notelog.activity;

import org.pilothouse.shared.Refused;

/** A log of events that cannot be taken in as a whole. */
public class ActivityRefused extends Refused {
    private static final long serialVersionUID = 1;

    /** Why not. */
    public enum Reason {
        NO_HEADER,
        NOT_CSV,
        USERS_NOT_YOURS,
        ANOTHER_FILE,
        BUSY,
        LEFT_MEANWHILE,
        CANCELLED
    }

    private final Reason reason;

    ActivityRefused(Reason reason, Object... arguments) {
        super(reason, arguments);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}

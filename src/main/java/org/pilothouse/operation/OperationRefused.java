package org.pilothouse.operation;

import org.pilothouse.shared.Refused;

/** Why something about the installation was not done. */
public class OperationRefused extends Refused {
    private static final long serialVersionUID = 1;

    /** The reasons. */
    public enum Reason {
        NOTHING_TO_SAVE,
        BEING_MADE,
        NOT_SAVED,
        NO_SUCH_ARCHIVE,
        DOWNLOAD_OFF
    }

    private final Reason reason;

    OperationRefused(Reason reason, Object... arguments) {
        super(reason, arguments);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}

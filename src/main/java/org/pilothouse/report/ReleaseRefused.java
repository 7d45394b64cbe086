package org.pilothouse.report;

import org.pilothouse.shared.Refused;

/** Says why there is no such release, or why none can be locked. */
public class ReleaseRefused extends Refused {
    private static final long serialVersionUID = 1L;

    /** What is missing. */
    public enum Reason {
        UNKNOWN_RELEASE,
        UNKNOWN_ANALYSIS,
        NO_RELEASE_YET,
        NOTHING_TO_RELEASE,
        /** What is stored is not what was locked. */
        ALTERED
    }

    private final Reason reason;

    public ReleaseRefused(Reason reason, Object... arguments) {
        super(reason, arguments);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}

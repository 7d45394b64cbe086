package org.pilothouse.analysis;

import org.pilothouse.shared.Refused;

/** Says why an analysis cannot be run. */
public class AnalysisRefused extends Refused {
    private static final long serialVersionUID = 1L;

    /** What was asked for in vain. */
    public enum Reason {
        UNKNOWN_ANALYSIS,
        UNKNOWN_PHASE
    }

    private final Reason reason;

    public AnalysisRefused(Reason reason, String asked) {
        super(reason, asked);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}

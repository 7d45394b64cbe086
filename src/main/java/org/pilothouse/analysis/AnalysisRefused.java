package org.pilothouse.analysis;

import org.pilothouse.shared.Refused;

/** Says why an analysis cannot be run. */
public class AnalysisRefused extends Refused {
    private static final long serialVersionUID = 1L;

    /** What was asked for in vain. */
    public enum Reason {
        UNKNOWN_ANALYSIS,
        UNKNOWN_PHASE,
        UNKNOWN_SITE,
        /** No night has passed yet in which figures were frozen for leads. */
        NOT_FROZEN_YET,
        /** A part with too few people to be looked at alone, or that nobody is in. */
        NOT_ALONE,
        /** Leads look at one whole phase, site or discipline at a time, in the plan's measurement method. */
        NOT_FOR_LEADS
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

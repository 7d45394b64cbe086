package org.pilothouse.shared;

/** How a duration was measured; durations of different methods are never pooled. */
public enum MeasurementMethod {
    EHR_AUDIT_LOG,
    EHR_VENDOR_AGGREGATE,
    APP_TIMER,
    ACTIVE_WINDOW_LOGGER,
    OBSERVER_TIME_MOTION,
    SELF_REPORT_PER_NOTE,
    SELF_REPORT_RECALL;

    /** Whether the figure is what somebody remembers rather than what something recorded. */
    public boolean isSelfReport() {
        return this == SELF_REPORT_PER_NOTE || this == SELF_REPORT_RECALL;
    }
}

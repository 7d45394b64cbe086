package org.pilothouse.study;

import java.time.LocalDate;

/** A report that the plan promises: interim ones carry process counts and safety, times and surveys appear in the final one. */
public record PlannedRelease(LocalDate date, Kind kind) {

    /** What a report is for. */
    public enum Kind {
        INTERIM,
        FINAL
    }
}

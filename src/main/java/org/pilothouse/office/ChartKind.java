package org.pilothouse.office;

/** The shapes a chart may have; none of them bends a comparison. */
public enum ChartKind {
    /** Horizontal bars, the first category on top. */
    BAR,
    /** Upright bars, clustered by category. */
    COLUMN,
    /** Horizontal bars, series end to end. */
    STACKED_BAR,
    /** Upright bars, series on top of each other. */
    STACKED_COLUMN,
    /** One line a series; gaps where values are absent. */
    LINE;

    boolean horizontal() {
        return this == BAR || this == STACKED_BAR;
    }

    boolean stacked() {
        return this == STACKED_BAR || this == STACKED_COLUMN;
    }
}

package org.pilothouse.study;

/** How a change in time is estimated. */
public enum Estimator {
    PAIRED_MEAN_DIFF_T,
    HODGES_LEHMANN,
    GEO_MEAN_RATIO,
    MIXED_MODEL
}

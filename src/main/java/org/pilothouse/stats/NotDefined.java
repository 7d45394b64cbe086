package org.pilothouse.stats;

/** Why a figure cannot be computed from the data at hand; said in place of a number, so that nothing reads as zero. */
public enum NotDefined {
    /** There is nothing to count: no clinicians, notes, sequences or minutes. */
    NO_DATA,
    /** Only one clinician, so the spread between clinicians is unknown. */
    ONE_CLUSTER,
    /** Fewer than 20 distinct arrangements, so no p-value could ever be small. */
    TOO_FEW_CLUSTERS,
    /** One observation where a pair is needed, or as many groups as observations. */
    TOO_FEW_OBSERVATIONS,
    /** All values are alike, so neither an interval nor a test has meaning. */
    NO_VARIATION,
    /** The figure would divide by zero. */
    ZERO_DENOMINATOR,
    /** Logarithms need values above zero. */
    NON_POSITIVE_VALUES,
    /** One level, variant or artefact, so evenness and contrasts have no meaning. */
    ONE_LEVEL
}

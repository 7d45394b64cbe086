package org.pilothouse.study;

/** How a study is laid out. */
public enum Design {
    PRE_POST,
    CROSSOVER_AB_BA,
    CROSSOVER_SINGLE_ORDER,
    STEPPED_WEDGE,
    PARALLEL_RCT,
    PARALLEL_NONRANDOM,
    QUALITATIVE_ONLY
}

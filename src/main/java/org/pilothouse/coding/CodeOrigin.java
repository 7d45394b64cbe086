package org.pilothouse.coding;

/** Where a code comes from: from a framework read before, or from the texts themselves. */
public enum CodeOrigin {
    DEDUCTIVE_FITT,
    DEDUCTIVE_PAPER_A_THEME,
    DEDUCTIVE_DOMAIN_B,
    INDUCTIVE
}

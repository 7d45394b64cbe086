package org.pilothouse.study;

/** How the interviews are analysed. */
public enum AnalysisApproach {
    REFLEXIVE_TA,
    CODEBOOK_TA,
    FRAMEWORK,
    CONTENT_ANALYSIS
}

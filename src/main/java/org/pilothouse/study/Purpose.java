package org.pilothouse.study;

/** Under which rules a study runs: research, quality improvement, or both. */
public enum Purpose {
    RESEARCH,
    QI_EVALUATION,
    BOTH
}

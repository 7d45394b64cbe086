package org.pilothouse.study;

/** What happens to very long notes. */
public enum OutlierRule {
    NONE,
    CAP_P99,
    CAP_VALUE
}

package org.pilothouse.study;

/** What a tool is fed with. */
public enum InputModality {
    SCRATCH_TEXT,
    AUDIO,
    STRUCTURED_FORM,
    CHART
}

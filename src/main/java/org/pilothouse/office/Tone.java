package org.pilothouse.office;

/** What a box that stands out is about. */
public enum Tone {
    /** Worth knowing. */
    NOTE("CalloutNote"),
    /** Needs a decision. */
    DECISION("CalloutDecision"),
    /** Harm or loss. */
    WARNING("CalloutWarning");

    private final String style;

    Tone(String style) {
        this.style = style;
    }

    String style() {
        return style;
    }
}

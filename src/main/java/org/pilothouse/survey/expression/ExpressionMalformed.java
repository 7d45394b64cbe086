package org.pilothouse.survey.expression;

/** Why a text is no expression, and where. */
public class ExpressionMalformed extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int position;

    ExpressionMalformed(String what, int position) {
        super(what + " at position " + (position + 1));
        this.position = position;
    }

    /** The character at which reading stopped, from 0. */
    public int position() {
        return position;
    }
}

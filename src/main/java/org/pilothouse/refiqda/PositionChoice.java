package org.pilothouse.refiqda;

import java.util.List;

/**
 * How the positions in a text were understood, and how sure that is.
 *
 * @param named selections whose name could be compared with the text
 * @param matched names that agree with the text
 * @param others conventions that fit as well but give other passages
 */
public record PositionChoice(
        PositionConvention convention, Certainty certainty, int named, int matched, List<PositionConvention> others) {

    public PositionChoice {
        others = List.copyOf(others);
    }

    public boolean isAmbiguous() {
        return certainty == Certainty.AMBIGUOUS;
    }

    /** On what a choice rests. */
    public enum Certainty {
        /** Only this way fits the names of the selections, or every way gives the same passages. */
        MATCHED,
        /** The caller said so. */
        TOLD,
        /** Names cannot tell; the software that wrote the file, or its other texts, can. */
        ASSUMED,
        /** Several ways fit and give different passages: ask. */
        AMBIGUOUS,
        /** Most names do not agree with the text. */
        DOUBTFUL
    }
}

package org.pilothouse.survey.instrument;

/** Why an answer cannot be taken as it is. */
public record AnswerProblem(Item item, Kind kind) {

    /** What is wrong. */
    public enum Kind {
        MISSING,
        NOT_POSSIBLE,
        CONSTRAINT
    }
}

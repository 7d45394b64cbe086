package org.pilothouse.interview;

import org.pilothouse.shared.Refused;

/** Why an interview or a transcript was not taken. */
public class InterviewRefused extends Refused {

    /** The reasons. */
    public enum Reason {
        CODE_TAKEN,
        UNKNOWN_INTERVIEW,
        UNKNOWN_TEXT,
        UNKNOWN_SPEAKER,
        NO_PARTICIPANT,
        NOT_COVERED_BY_CONSENT,
        TEXT_BELONGS_TO_ANOTHER,
        EMPTY,
        TOO_LARGE,
        WRONG_TYPE,
        NO_TEXT_IN_PDF,
        LOCKED,
        UNPACKS_TOO_LARGE,
        BROKEN_DOCUMENT,
        UNKNOWN_ENCODING,
        ALREADY_HERE,
        GUID_TAKEN,
        CORRECTED_MEANWHILE,
        NOTHING_CHANGED,
        ANSWERS_CHANGED,
        MADE_OF_ANSWERS
    }

    private final Reason reason;

    public InterviewRefused(Reason reason, Object... arguments) {
        super(reason, arguments);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}

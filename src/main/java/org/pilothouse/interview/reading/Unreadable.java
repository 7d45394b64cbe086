package org.pilothouse.interview.reading;

/** A file that cannot become a transcript, and why. */
public class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    /** The reasons. */
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        WRONG_TYPE,
        /** A PDF of pictures. */
        NO_TEXT_IN_PDF,
        /** It needs a password or forbids to take its text. */
        LOCKED,
        UNPACKS_TOO_LARGE,
        BROKEN_DOCUMENT,
        UNKNOWN_ENCODING
    }

    private final Reason reason;

    public Unreadable(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

package org.pilothouse.refiqda;

/** Says why a file could not be read or a project not be written at all. */
public final class RefiQdaRefused extends RuntimeException {

    private final Reason reason;

    RefiQdaRefused(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    RefiQdaRefused(Reason reason, String detail, Throwable cause) {
        super(reason + ": " + detail, cause);
        this.reason = reason;
    }

    /** Why, for a translated message; {@link #getMessage()} adds the detail in English. */
    public Reason reason() {
        return reason;
    }

    /** What stands in the way. */
    public enum Reason {
        NOT_A_ZIP,
        BROKEN_ZIP,
        TOO_MANY_ENTRIES,
        TOO_LARGE,
        ZIP_BOMB,
        NO_PROJECT,
        SEVERAL_PROJECTS,
        BROKEN_XML,
        DOCUMENT_TYPE,
        NESTED_TOO_DEEP,
        NOT_REFI_QDA,
        EMPTY_CODEBOOK,
        INVALID_PROJECT,
        NOT_VALID_AGAINST_SCHEMA
    }
}

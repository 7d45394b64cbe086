package org.pilothouse.coding;

import org.pilothouse.shared.Refused;

/** Why a step of coding was not taken. */
public class CodingRefused extends Refused {

    /** The reasons. */
    public enum Reason {
        UNKNOWN_CODE,
        UNKNOWN_TEXT,
        UNKNOWN_CODING,
        UNKNOWN_CODER,
        NAME_MISSING,
        TOO_LONG,
        NOT_CODABLE,
        NOT_YOURS,
        OUTSIDE_TEXT,
        OVERLAPS_SAME_CODE,
        CODE_IN_USE,
        CODE_HAS_CODES_BELOW,
        CIRCLE,
        CODE_RETIRED,
        CANNOT_BE_MERGED,
        NOTHING_CHOSEN,
        NAME_TAKEN,
        NOTHING_WRITTEN,
        UNKNOWN_SUBJECT,
        UNKNOWN_VERSION,
        UNKNOWN_SET,
        UNKNOWN_STARTER,
        NOTHING_TO_UNDO,
        NOTHING_TO_REDO,
        CHANGED_SINCE,
        CODER_TAKEN,
        BLIND_CODING_OPEN,
        CODED_BLIND,
        CODINGS_WOULD_GO,
        YOU_CODE_IT_BLIND,
        TOO_MANY
    }

    private final Reason reason;

    public CodingRefused(Reason reason, Object... arguments) {
        super(reason, arguments);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}

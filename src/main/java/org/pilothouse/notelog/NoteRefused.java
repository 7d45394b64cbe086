package org.pilothouse.notelog;

import org.pilothouse.shared.Refused;

/** Why a note or the timer could not do what was asked. */
public class NoteRefused extends Refused {

    /** The reasons. */
    public enum Reason {
        NO_CONSENT,
        CONSENT_OUTDATED,
        NO_APPROVAL,
        TOOL_NOT_IN_USE,
        REASON_MISSING,
        BELOW_ZERO,
        DAY_OVERFULL,
        NOT_UNDERSTOOD,
        WORDS_OUT_OF_BOUNDS,
        IN_THE_FUTURE,
        ALREADY_RUNNING,
        NOT_RUNNING,
        NOT_SEVERAL,
        NOT_THERE
    }

    private final Reason reason;

    public NoteRefused(Reason reason, Object... arguments) {
        super(reason, arguments);
        this.reason = reason;
    }

    /** What a screen says about a check that refused a note. */
    static NoteRefused by(String check) {
        return new NoteRefused(
                switch (check) {
                    case "CK-01" -> Reason.NO_CONSENT;
                    case "CK-02" -> Reason.CONSENT_OUTDATED;
                    case "CK-03" -> Reason.NO_APPROVAL;
                    case "CK-04" -> Reason.TOOL_NOT_IN_USE;
                    case "CK-06" -> Reason.REASON_MISSING;
                    case "CK-07" -> Reason.BELOW_ZERO;
                    case "CK-08" -> Reason.DAY_OVERFULL;
                    default -> Reason.NOT_UNDERSTOOD;
                });
    }

    @Override
    public Reason reason() {
        return reason;
    }
}

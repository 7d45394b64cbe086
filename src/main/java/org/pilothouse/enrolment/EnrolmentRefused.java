package org.pilothouse.enrolment;

import org.pilothouse.shared.Refused;

/** Why a step of enrolment was not taken. */
public class EnrolmentRefused extends Refused {

    /** The reasons. */
    public enum Reason {
        NOT_FROM_HERE,
        FORM_VERSION_TAKEN,
        FORM_INCOMPLETE,
        FORM_OLDER_THAN_LAST,
        NO_CONSENT_FORM,
        INVITATION_NOT_VALID,
        SIGN_IN_FIRST,
        SCOPES_MISSING,
        SIGNATURE_MISSING,
        TEXT_HAS_CHANGED,
        ALREADY_INVITED,
        PERSON_INCOMPLETE,
        FILE_UNREADABLE,
        NO_SUCH_DOCUMENT,
        PAPER_DATE,
        SCAN_UNREADABLE,
        LETTER_INCOMPLETE,
        LETTER_WITHOUT_LINK,
        LETTER_IS_GONE,
        LETTER_NAMES_SOMEBODY,
        UNKNOWN_PLACEHOLDER,
        UNKNOWN_PARTICIPANT,
        NO_WITHDRAWAL,
        WITHDRAWN_ALREADY,
        HAS_LEFT,
        NO_MAIL_SERVER,
        ENDS_BEFORE_START,
        DATES_OVERLAP,
        RETENTION_RULE,
        RETENTION_NOT_DUE,
        PILOT_IS_OPEN
    }

    private final Reason reason;

    public EnrolmentRefused(Reason reason, Object... arguments) {
        super(reason, arguments);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}

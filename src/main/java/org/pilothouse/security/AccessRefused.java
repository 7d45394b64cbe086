package org.pilothouse.security;

import org.pilothouse.shared.Refused;

/** Why an account or a role could not be given. */
public class AccessRefused extends Refused {

    /** The reasons. */
    public enum Reason {
        EMAIL_TAKEN,
        UNKNOWN_ACCOUNT,
        EXCLUDED_PAIR,
        SUPERVISOR_MAY_ONLY_MANAGE,
        NOT_TO_ONESELF,
        NOT_ONES_OWN_TEXT,
        NOT_YOURS_TO_GRANT,
        PASSWORD_TOO_SHORT,
        PASSWORD_TOO_LONG,
        PASSWORD_WRONG,
        ADMINISTRATOR_EXISTS,
        WRONG_SETUP_CODE,
        CODE_WRONG,
        SIGN_IN_TOO_LONG_AGO,
        ACCOUNT_RESTS,
        SECOND_FACTOR_IS_ON,
        SECOND_FACTOR_IS_OFF,
        LINK_NOT_VALID,
        PASSKEY_NOT_ACCEPTED,
        UNKNOWN_PILOT,
        TWO_ADMINISTRATORS_NEEDED,
        LAST_OF_ITS_KIND,
        PROPOSED_ALREADY,
        PROPOSAL_GONE
    }

    private final Reason reason;

    public AccessRefused(Reason reason, Object... arguments) {
        super(reason, arguments);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}

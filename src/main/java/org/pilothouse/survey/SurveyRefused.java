package org.pilothouse.survey;

import org.pilothouse.shared.Refused;

/** Why answers were not taken. */
public class SurveyRefused extends Refused {

    /** The reasons. */
    public enum Reason {
        NOT_DUE,
        NOT_COVERED_BY_CONSENT,
        CONSENT_TEXT_CHANGED,
        ALREADY_SUBMITTED,
        INCOMPLETE,
        IDENTIFIES_SOMEBODY
    }

    private final Reason reason;

    public SurveyRefused(Reason reason, Object... arguments) {
        super(reason, arguments);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}

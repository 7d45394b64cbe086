package org.pilothouse.enrolment;

import org.pilothouse.enrolment.EnrolmentRefused.Reason;

/** How long something is kept, from when, and what is done then. */
public record RetentionRule(RetentionClass of, int keepMonths, RetentionStart start, RetentionAction action) {
    /** The longest time, in months. */
    public static final int LONGEST = 300;

    public RetentionRule {
        if (keepMonths < 0
                || keepMonths > LONGEST
                || !of.starts().contains(start)
                || !of.actions().contains(action)) {
            throw new EnrolmentRefused(Reason.RETENTION_RULE);
        }
    }
}

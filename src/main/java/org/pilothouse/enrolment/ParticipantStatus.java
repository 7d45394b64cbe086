package org.pilothouse.enrolment;

import java.util.Set;

/** How far somebody has come, and where one may go from there. Nobody leaves {@link #WITHDRAWN}: who returns gets a new code. */
public enum ParticipantStatus {
    INVITED,
    DECLINED,
    CONSENTED,
    ACTIVE,
    PAUSED,
    WITHDRAWN,
    COMPLETED,
    INELIGIBLE;

    private static final Set<ParticipantStatus> BEFORE_CONSENT = Set.of(INVITED, DECLINED, INELIGIBLE);

    /** Whether a consent was given at some time. */
    public boolean hasConsented() {
        return !BEFORE_CONSENT.contains(this);
    }

    /** Whether somebody agreed and has neither left nor finished. */
    public boolean takesPart() {
        return this == CONSENTED || this == ACTIVE || this == PAUSED;
    }

    public boolean mayBecome(ParticipantStatus next) {
        return switch (this) {
            case INVITED -> Set.of(DECLINED, CONSENTED, INELIGIBLE).contains(next);
            case CONSENTED -> Set.of(ACTIVE, WITHDRAWN).contains(next);
            case ACTIVE -> Set.of(PAUSED, WITHDRAWN, COMPLETED).contains(next);
            case PAUSED -> Set.of(ACTIVE, WITHDRAWN, COMPLETED).contains(next);
            case COMPLETED -> next == WITHDRAWN; // the right to leave does not end with the pilot
            case DECLINED, WITHDRAWN, INELIGIBLE -> false;
        };
    }
}

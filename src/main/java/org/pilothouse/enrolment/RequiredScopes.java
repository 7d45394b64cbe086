package org.pilothouse.enrolment;

import static org.pilothouse.enrolment.Scope.AUDIO_RECORDING;
import static org.pilothouse.enrolment.Scope.DIRECT_QUOTES;
import static org.pilothouse.enrolment.Scope.EHR_AUDIT_LINK;
import static org.pilothouse.enrolment.Scope.INTERVIEW;
import static org.pilothouse.enrolment.Scope.NOTE_LOG;

import java.util.EnumSet;
import java.util.Set;

/** What each part of a study asks agreement to, and what of it taking part is impossible without. */
final class RequiredScopes {

    private RequiredScopes() {}

    static Set<Scope> required(Part part) {
        return part == Part.INTERVIEW ? EnumSet.of(INTERVIEW) : EnumSet.of(NOTE_LOG);
    }

    static Set<Scope> offered(Part part) {
        return switch (part) {
            case BOTH -> EnumSet.allOf(Scope.class);
            case LOGGING -> EnumSet.complementOf(EnumSet.of(INTERVIEW, AUDIO_RECORDING, DIRECT_QUOTES));
            case INTERVIEW -> EnumSet.complementOf(EnumSet.of(NOTE_LOG, EHR_AUDIT_LINK));
        };
    }

    static boolean suffice(Part part, Set<Scope> chosen) {
        return fits(required(part), offered(part), chosen);
    }

    /** All that is required, nothing that is not offered, no recording without an interview. */
    static boolean fits(Set<Scope> required, Set<Scope> offered, Set<Scope> chosen) {
        return chosen.containsAll(required)
                && offered.containsAll(chosen)
                && (chosen.contains(INTERVIEW) || !chosen.contains(AUDIO_RECORDING));
    }
}

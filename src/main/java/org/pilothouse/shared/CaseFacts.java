package org.pilothouse.shared;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a feature knows of participants by which texts can be sorted, such as the band of a score. Asks for no permission and
 * knows no consent to linking; whoever lays it beside texts sees to both.
 */
public interface CaseFacts {

    /** In a stable order. */
    List<CaseFact> facts(StudyId study);

    /**
     * Something known of participants.
     *
     * @param key what tells it from all others of the study, never shown; has a slash in it
     * @param label what it is, as it is shown
     * @param values for each participant of whom it is known
     */
    record CaseFact(String key, String label, Map<ParticipantCode, Set<String>> values) {
        public CaseFact {
            values = Map.copyOf(values);
        }
    }
}

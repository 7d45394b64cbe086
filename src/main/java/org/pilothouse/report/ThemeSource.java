package org.pilothouse.report;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** Where a release takes its themes from. */
interface ThemeSource {

    /** In their order; only what may be published of them. */
    List<ReleasedTheme> themes(StudyId study);

    /**
     * A theme, with the clinicians who voice it. Only how many they are leaves, and not always that.
     *
     * @param guid by which a theme is known again in a later release
     * @param interviewed all clinicians interviewed
     */
    record ReleasedTheme(
            UUID guid,
            String name,
            String concept,
            String oneLine,
            String summary,
            Set<ParticipantCode> voices,
            Set<ParticipantCode> interviewed,
            List<ApprovedQuote> quotes) {

        public ReleasedTheme {
            voices = Set.copyOf(voices);
            interviewed = Set.copyOf(interviewed);
            quotes = List.copyOf(quotes);
        }
    }

    /** Words that their speaker agreed to see in print, and who is named as the speaker. */
    record ApprovedQuote(String text, String attribution) {}
}

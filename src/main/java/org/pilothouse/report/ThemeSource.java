package org.pilothouse.report;

import java.util.List;
import org.pilothouse.shared.StudyId;

/** Where a release takes its themes from. */
interface ThemeSource {

    /** In their order; only what may be published of them. */
    List<ReleasedTheme> themes(StudyId study);

    /**
     * A theme, with the exact number of clinicians who voice it.
     *
     * @param of clinicians interviewed
     */
    record ReleasedTheme(
            String name,
            String concept,
            String oneLine,
            String summary,
            int participants,
            int of,
            List<ApprovedQuote> quotes) {

        public ReleasedTheme {
            quotes = List.copyOf(quotes);
        }
    }

    /** Words that their speaker agreed to see in print, and who is named as the speaker. */
    record ApprovedQuote(String text, String attribution) {}
}

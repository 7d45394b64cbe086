package org.pilothouse.theme;

import java.util.Map;
import org.pilothouse.interview.Overwriting;
import org.pilothouse.interview.PassageRedacted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Overwrites redacted words in quotes as they were edited and in what is written of themes. */
@Component
class RedactedThemes {
    private static final String OF_STUDY = "study = ?";
    private static final Map<String, String> COLUMNS = Map.of(
            "theme.concept", OF_STUDY,
            "theme.one_line", OF_STUDY,
            "theme.summary", OF_STUDY,
            "theme.deviant_case", OF_STUDY,
            "theme_quote.edited_text", "theme in (select id from theme where study = ?)");

    private final Overwriting overwriting;

    RedactedThemes(Overwriting overwriting) {
        this.overwriting = overwriting;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PassageRedacted gone) {
        overwriting.overwrite(gone.study(), gone.words(), COLUMNS);
    }
}

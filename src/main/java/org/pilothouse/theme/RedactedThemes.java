package org.pilothouse.theme;

import java.util.List;
import java.util.Map;
import org.pilothouse.interview.KeptWords;
import org.pilothouse.interview.Overwriting;
import org.pilothouse.interview.PassageRedacted;
import org.pilothouse.shared.StudyId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Overwrites redacted words in quotes as they were edited and in what themes are called and what is written of them. */
@Component
class RedactedThemes implements KeptWords {
    private static final String OF_STUDY = "study = ?";
    private static final Map<String, String> COLUMNS = Map.of(
            "theme.concept", OF_STUDY,
            "theme.one_line", OF_STUDY,
            "theme.summary", OF_STUDY,
            "theme.deviant_case", OF_STUDY,
            "theme_quote.edited_text", "theme in (select id from theme where study = ?)");
    private static final Map<String, String> NAMES = Map.of("theme.name", OF_STUDY);

    private final Overwriting overwriting;

    RedactedThemes(Overwriting overwriting) {
        this.overwriting = overwriting;
    }

    @Override
    public long places(StudyId study, List<String> words) {
        return overwriting.count(study, words, COLUMNS);
    }

    @Override
    public List<String> names(StudyId study, List<String> words) {
        return overwriting.found(study, words, NAMES);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PassageRedacted gone) {
        overwriting.overwrite(gone.study(), gone.words(), COLUMNS);
        overwriting.overwriteUnique(gone.study(), gone.words(), "theme");
    }
}

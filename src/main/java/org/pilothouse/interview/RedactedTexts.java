package org.pilothouse.interview;

import java.util.List;
import java.util.Map;
import org.pilothouse.shared.StudyId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Overwrites redacted words in what texts are called and in what is said of them. */
@Component
class RedactedTexts implements KeptWords {
    private static final Map<String, String> NAMES = Map.of("transcript.name", "study = ?");
    private static final Map<String, String> COLUMNS = Map.of("transcript.description", "study = ?");

    private final Overwriting overwriting;

    RedactedTexts(Overwriting overwriting) {
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
        overwriting.overwrite(gone.study(), gone.words(), NAMES);
        overwriting.overwrite(gone.study(), gone.words(), COLUMNS);
    }
}

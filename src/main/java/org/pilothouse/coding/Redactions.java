package org.pilothouse.coding;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.pilothouse.interview.KeptWords;
import org.pilothouse.interview.TextRedaction;
import org.pilothouse.security.MayResearch;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Overwriting a passage that should never have been written down: for good, and on the trail without its words. */
@Service
@MayResearch
@Transactional
public class Redactions {
    private final TextRedaction texts;
    private final List<KeptWords> kept;
    private final EntityManager entities;

    Redactions(TextRedaction texts, List<KeptWords> kept, EntityManager entities) {
        this.texts = texts;
        this.kept = kept;
        this.entities = entities;
    }

    /** Where the words stand too. */
    @Transactional(readOnly = true)
    public RedactionPreview preview(StudyId study, UUID text, int version, int start, int end) {
        var words = texts.words(study, text, version, start, end);
        return new RedactionPreview(
                kept.stream().mapToLong(feature -> feature.places(study, words)).sum(),
                kept.stream()
                        .flatMap(feature -> feature.names(study, words).stream())
                        .distinct()
                        .sorted()
                        .toList(),
                texts.otherTexts(study, text, version, start, end));
    }

    /**
     * Overwrites a passage with {@code […]} of the same length, in every state of the text and wherever its words are kept.
     * Codings stay where they are. Published reports are not changed.
     *
     * @param version the newest state of the text, which the positions refer to
     * @param elsewhere whether the same words go from names, memos, steps, examples, quotes and cases too; not for a word that everybody uses
     */
    public void redact(StudyId study, UUID text, int version, int start, int end, boolean elsewhere) {
        texts.redact(study, text, version, start, end, elsewhere);
        entities.flush();
        entities.clear();
    }
}

package org.pilothouse.coding;

import jakarta.persistence.EntityManager;
import java.util.UUID;
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
    private final RedactedNotes notes;
    private final EntityManager entities;

    Redactions(TextRedaction texts, RedactedNotes notes, EntityManager entities) {
        this.texts = texts;
        this.notes = notes;
        this.entities = entities;
    }

    /** In how many memos, steps that can be undone, examples and states of codes the words stand too. */
    @Transactional(readOnly = true)
    public long elsewhere(StudyId study, UUID text, int version, int start, int end) {
        return notes.count(study, texts.words(study, text, version, start, end));
    }

    /**
     * Overwrites a passage with {@code […]} of the same length, in every state of the text and wherever its words are kept.
     * Codings stay where they are. Published reports are not changed.
     *
     * @param version the newest state of the text, which the positions refer to
     * @param elsewhere whether the same words go from memos, steps, examples and quotes too; not for a word that everybody uses
     */
    public void redact(StudyId study, UUID text, int version, int start, int end, boolean elsewhere) {
        texts.redact(study, text, version, start, end, elsewhere);
        entities.flush();
        entities.clear();
    }
}

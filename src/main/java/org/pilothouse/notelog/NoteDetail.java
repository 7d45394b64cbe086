package org.pilothouse.notelog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of some notes only.
 *
 * @param effort perceived, 1 to 7
 * @param quality perceived, 1 to 7
 * @param batchId names notes that were logged at once: their minutes hold for the batch
 * @param sampledDetail whether this note was drawn for the longer questions
 */
@Embeddable
public record NoteDetail(
        @Enumerated(EnumType.STRING) @Nullable ScratchNoteStyle scratchNoteStyle,
        @Nullable Boolean interpreterOrAac,
        @Nullable Integer draftWords,
        @Nullable Integer finalWords,
        @Nullable Integer wordsInserted,
        @Nullable Integer wordsDeleted,
        @Nullable Integer wordsSubstituted,
        @Nullable Integer effort,
        @Nullable Integer quality,
        @Nullable Boolean reviewedBeforeSign,
        @Nullable String batchId,
        @Nullable Boolean sampledDetail) {

    /** Nothing asked, nothing answered. */
    public static final NoteDetail EMPTY =
            new NoteDetail(null, null, null, null, null, null, null, null, null, null, null, null);
}

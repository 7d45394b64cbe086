package org.pilothouse.notelog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of some notes only, and how the note came to be asked.
 *
 * @param effort perceived, 1 to 7
 * @param quality perceived, 1 to 7
 * @param batchId names notes that were logged at once: their minutes hold for the batch
 * @param sampledDetail whether this note was drawn for the longer questions
 * @param detailProbability with which probability such a note was drawn
 * @param loggingSeconds how long its clinician was busy with logging, not with writing
 * @param leftOut whether its clinician wants it kept out of analyses
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
        @Nullable Boolean sampledDetail,
        @Nullable Double detailProbability,
        @Nullable Integer loggingSeconds,
        @Nullable Boolean leftOut) {

    /** Nothing asked, nothing answered. */
    public static final NoteDetail EMPTY =
            new NoteDetail(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** A note before it is written, drawn for the longer questions or not. */
    public static NoteDetail drawn(Draw draw) {
        return new NoteDetail(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                draw.detail(),
                draw.probability(),
                null,
                null);
    }

    /** Whether the longer questions are asked. */
    public boolean isAsked() {
        return Boolean.TRUE.equals(sampledDetail);
    }

    public NoteDetail withEffort(@Nullable Integer said) {
        return with(said, quality, batchId, loggingSeconds, leftOut);
    }

    public NoteDetail withQuality(@Nullable Integer said) {
        return with(effort, said, batchId, loggingSeconds, leftOut);
    }

    /** One of that many that are logged together: their logging took each its share. */
    public NoteDetail inBatch(String batch, int notes) {
        var share = loggingSeconds == null ? null : (Integer) Math.round((float) loggingSeconds / notes);
        return with(effort, quality, batch, share, leftOut);
    }

    /** With more time spent on logging it. */
    public NoteDetail loggedFor(int seconds) {
        var before = loggingSeconds == null ? 0 : loggingSeconds;
        return with(effort, quality, batchId, before + Math.max(0, seconds), leftOut);
    }

    public NoteDetail leftOut(boolean out) {
        return with(effort, quality, batchId, loggingSeconds, out ? true : null);
    }

    /** With what a comparison of draft and final text counted. */
    public NoteDetail withEdits(EditCounts edits) {
        return new NoteDetail(
                scratchNoteStyle,
                interpreterOrAac,
                edits.draftWords(),
                edits.finalWords(),
                edits.inserted(),
                edits.deleted(),
                edits.substituted(),
                effort,
                quality,
                reviewedBeforeSign,
                batchId,
                sampledDetail,
                detailProbability,
                loggingSeconds,
                leftOut);
    }

    private NoteDetail with(
            @Nullable Integer saidEffort,
            @Nullable Integer saidQuality,
            @Nullable String batch,
            @Nullable Integer seconds,
            @Nullable Boolean out) {
        return new NoteDetail(
                scratchNoteStyle,
                interpreterOrAac,
                draftWords,
                finalWords,
                wordsInserted,
                wordsDeleted,
                wordsSubstituted,
                saidEffort,
                saidQuality,
                reviewedBeforeSign,
                batch,
                sampledDetail,
                detailProbability,
                seconds,
                out);
    }
}

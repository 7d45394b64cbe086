package org.pilothouse.notelog;

/** How much of a draft was changed, in words; the words themselves never leave the browser that counted them. */
public record EditCounts(int draftWords, int finalWords, int inserted, int deleted, int substituted) {

    public EditCounts {
        if (draftWords < 0 || finalWords < 0 || inserted < 0 || deleted < 0 || substituted < 0) {
            throw new NoteRefused(NoteRefused.Reason.NOT_UNDERSTOOD);
        }
        if (deleted + substituted > draftWords || draftWords - deleted + inserted != finalWords) {
            throw new NoteRefused(NoteRefused.Reason.NOT_UNDERSTOOD);
        }
    }
}

package org.pilothouse.notelog;

/** How much of a draft was changed, in words; the words themselves never leave the browser that counted them. */
public record EditCounts(int draftWords, int finalWords, int inserted, int deleted, int substituted) {

    public EditCounts {
        if (!fit(draftWords, finalWords, inserted, deleted, substituted)) {
            throw new NoteRefused(NoteRefused.Reason.NOT_UNDERSTOOD);
        }
    }

    /** Whether such counts can come from a draft and its final text. */
    static boolean fit(int draftWords, int finalWords, int inserted, int deleted, int substituted) {
        return draftWords >= 0
                && finalWords >= 0
                && inserted >= 0
                && deleted >= 0
                && substituted >= 0
                && deleted + substituted <= draftWords
                && draftWords - deleted + inserted == finalWords;
    }
}

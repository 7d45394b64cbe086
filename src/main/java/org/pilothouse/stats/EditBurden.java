package org.pilothouse.stats;

/**
 * How much of a draft was changed before it was signed, from counts of words only (domain 7.11): no text is needed.
 *
 * @param draftWords words of the draft, above zero
 * @param finalWords words of the final text
 * @param changes the word-level Levenshtein distance: inserted + deleted + substituted
 * @param inserted words of the final text that stand for none of the draft
 * @param deleted words of the draft that none stands for
 * @param kept words of the draft that stand in the final text: neither deleted nor substituted
 */
public record EditBurden(long draftWords, long finalWords, long inserted, long deleted, long changes, long kept) {

    /**
     * From the counts of one note, or from sums over notes.
     *
     * @throws IllegalArgumentException if there is no draft, a count is negative, or more is changed than there was
     */
    public static EditBurden of(long draftWords, long finalWords, long inserted, long deleted, long substituted) {
        var kept = draftWords - deleted - substituted;
        if (draftWords <= 0 || finalWords < 0 || inserted < 0 || deleted < 0 || substituted < 0 || kept < 0) {
            throw new IllegalArgumentException("counts of words do not fit together");
        }
        return new EditBurden(draftWords, finalWords, inserted, deleted, inserted + deleted + substituted, kept);
    }

    /** Whether draft, inserted and deleted words come to the final text, as they do when one program counted all of them. */
    public boolean addsUp() {
        return draftWords + inserted - deleted == finalWords;
    }

    /** The longer of the two texts, the most that could have been changed; its length unless texts are empty. */
    public long longer() {
        return Math.max(draftWords, finalWords);
    }

    /** Changed words by words of the draft; above 1 when more was written anew than the draft had. */
    public double editRate() {
        return (double) changes / draftWords;
    }

    /** Changed words by words of the longer text; 0 to 1 where the counts add up. */
    public double normalised() {
        return (double) changes / longer();
    }

    /** The share of the draft that was kept word by word, 0 to 1. */
    public double retained() {
        return (double) kept / draftWords;
    }
}

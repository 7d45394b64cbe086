package org.pilothouse.stats;

/**
 * How much of a draft was changed before it was signed, from counts of words only (domain 7.11): no text is needed.
 *
 * @param draftWords words of the draft, above zero
 * @param finalWords words of the final text
 * @param changes the word-level Levenshtein distance: inserted + deleted + substituted
 * @param kept words of the draft that stand in the final text: neither deleted nor substituted
 */
public record EditBurden(long draftWords, long finalWords, long changes, long kept) {

    /**
     * From the counts of one note, or from sums over notes.
     *
     * @throws IllegalArgumentException if there is no draft, a count is negative, or they contradict each other
     */
    public static EditBurden of(long draftWords, long finalWords, long inserted, long deleted, long substituted) {
        var kept = draftWords - deleted - substituted;
        if (draftWords <= 0 || inserted < 0 || deleted < 0 || substituted < 0 || kept < 0) {
            throw new IllegalArgumentException("counts of words do not fit together");
        }
        if (draftWords + inserted - deleted != finalWords) {
            throw new IllegalArgumentException("draft, inserted and deleted words do not come to the final text");
        }
        return new EditBurden(draftWords, finalWords, inserted + deleted + substituted, kept);
    }

    /** The longer of the two texts, the most that could have been changed; its length unless texts are empty. */
    public long longer() {
        return Math.max(draftWords, finalWords);
    }

    /** Changed words by words of the draft; above 1 when more was written anew than the draft had. */
    public double editRate() {
        return (double) changes / draftWords;
    }

    /** Changed words by words of the longer text, 0 to 1. */
    public double normalised() {
        return (double) changes / longer();
    }

    /** The share of the draft that was kept word by word, 0 to 1. */
    public double retained() {
        return (double) kept / draftWords;
    }
}

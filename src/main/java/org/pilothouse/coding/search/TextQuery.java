package org.pilothouse.coding.search;

import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the texts.
 *
 * @param words what to find; blank for all that a speaker says
 * @param pattern whether {@code words} is a regular expression
 * @param speaker only what is said under that name; null for anybody
 * @param unit how much around each match is wanted
 */
public record TextQuery(
        String words,
        boolean pattern,
        boolean wholeWord,
        boolean caseMatters,
        @Nullable String speaker,
        PassageUnit unit) {

    public static TextQuery of(String words) {
        return new TextQuery(words, false, false, false, null, PassageUnit.MATCH);
    }

    public TextQuery around(PassageUnit wanted) {
        return new TextQuery(words, pattern, wholeWord, caseMatters, speaker, wanted);
    }

    public TextQuery by(String label) {
        return new TextQuery(words, pattern, wholeWord, caseMatters, label, unit);
    }

    /** Neither words nor a speaker: nothing is looked for. */
    public boolean isEmpty() {
        return words.isBlank() && speaker == null;
    }
}

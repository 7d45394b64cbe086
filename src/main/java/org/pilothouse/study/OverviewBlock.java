package org.pilothouse.study;

import java.util.List;

/**
 * Some figures of one kind on the lead's overview.
 *
 * @param place where it stands among the others, the smallest first
 * @param title translation key of its heading
 * @param counts the figures, each with the translation key of its label
 * @param sentences what is said below them, or instead of them where there is nothing that may be shown
 */
public record OverviewBlock(int place, String title, List<Count> counts, List<Sentence> sentences) {

    public OverviewBlock {
        counts = List.copyOf(counts);
        sentences = List.copyOf(sentences);
    }

    /** A number as a lead may see it, and what it counts. */
    public record Count(int number, String label) {}

    /**
     * Something said in words.
     *
     * @param arguments counts, names and days, never a person
     */
    public record Sentence(String key, List<Object> arguments) {

        public static Sentence of(String key, Object... arguments) {
            return new Sentence(key, List.of(arguments));
        }
    }
}

package org.pilothouse.coding.search;

import java.util.List;

/**
 * What was found, text by text in reading order.
 *
 * @param total how many passages there are, of which {@code shown} may be the first
 * @param texts in how many texts
 */
public record FoundPassages(int total, int texts, List<FoundPassage> shown) {
    public static final FoundPassages NONE = new FoundPassages(0, 0, List.of());

    public FoundPassages {
        shown = List.copyOf(shown);
    }
}

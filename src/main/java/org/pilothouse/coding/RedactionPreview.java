package org.pilothouse.coding;

import java.util.List;

/**
 * Where the words of a passage stand besides its text.
 *
 * @param places in how many memos, steps that can be undone, descriptions, examples, quotes and values of cases
 * @param names of codes, sets, themes and the like that hold them
 * @param otherTexts names of texts in which somebody says the same: they are left as they are
 */
public record RedactionPreview(long places, List<String> names, List<String> otherTexts) {

    public RedactionPreview {
        names = List.copyOf(names);
        otherTexts = List.copyOf(otherTexts);
    }

    public boolean isElsewhere() {
        return places > 0 || !names.isEmpty();
    }
}

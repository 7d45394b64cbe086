package org.pilothouse.interview;

import java.util.List;
import org.pilothouse.shared.StudyId;

/**
 * A passage of a text is overwritten in all its states, within this transaction: whoever keeps the same words overwrites them
 * too.
 *
 * @param words the very words, in each state of the text; the longest first
 */
public record PassageRedacted(StudyId study, List<String> words) {

    public PassageRedacted {
        words = List.copyOf(words);
    }
}

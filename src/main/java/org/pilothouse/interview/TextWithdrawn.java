package org.pilothouse.interview;

import java.util.List;
import org.pilothouse.shared.Removals;
import org.pilothouse.shared.StudyId;

/**
 * What somebody who left had said in a transcript goes, within this transaction: whatever is built on these words goes too.
 *
 * @param transcript internal id of the text
 * @param whole whether the whole text goes
 * @param passages what goes, in every state of the text
 * @param removed takes the counts
 */
public record TextWithdrawn(StudyId study, long transcript, boolean whole, List<Passage> passages, Removals removed) {

    /** A passage in code points of one state of the text, and its words. */
    public record Passage(int version, int start, int end, String words) {}

    public TextWithdrawn {
        passages = List.copyOf(passages);
    }

    /** Whether a passage of that state of the text goes, in full or in part. */
    public boolean covers(int version, int start, int end) {
        return whole
                || passages.stream()
                        .anyMatch(passage ->
                                passage.version() == version && passage.start() < end && start < passage.end());
    }

    /** Whether those words, typed elsewhere, are taken from what goes. */
    public boolean quotes(String typed) {
        var words = typed.strip();
        return !words.isEmpty()
                && passages.stream().anyMatch(passage -> passage.words().contains(words));
    }
}

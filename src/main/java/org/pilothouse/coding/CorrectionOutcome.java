package org.pilothouse.coding;

import java.util.List;

/**
 * What a correction of a text means for the codings in it.
 *
 * @param kept codings whose words are the same
 * @param edited codings in which words changed
 * @param atEdge codings whose beginning or end was rewritten: each wants a look
 * @param lost codings of words that are taken out
 * @param back how many codings that went with an earlier correction come back with their words
 */
public record CorrectionOutcome(int kept, int edited, List<AppliedCoding> atEdge, List<AppliedCoding> lost, int back) {

    public CorrectionOutcome {
        atEdge = List.copyOf(atEdge);
        lost = List.copyOf(lost);
    }
}

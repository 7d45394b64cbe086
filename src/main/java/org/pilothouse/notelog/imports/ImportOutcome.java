package org.pilothouse.notelog.imports;

import java.util.List;
import org.pilothouse.shared.RowProblem;

/**
 * What becomes, or became, of the rows of a file.
 *
 * @param accepted how many are new
 * @param duplicate how many are there already with the same content
 * @param problems one for each row that is not kept, the first of what is wrong with it
 * @param doubts how many are kept and should be looked at
 */
public record ImportOutcome(int accepted, int duplicate, List<RowProblem> problems, int doubts) {

    public ImportOutcome {
        problems = List.copyOf(problems);
    }
}

package org.pilothouse.coding;

import java.util.List;
import org.pilothouse.office.TableProblem;

/**
 * What became of a codebook that was brought in.
 *
 * @param problems if there is one, nothing was taken in
 */
public record CodebookReceipt(int added, int changed, List<TableProblem> problems) {

    public CodebookReceipt {
        problems = List.copyOf(problems);
    }
}

package org.pilothouse.study;

import java.util.List;

/**
 * How clinicians are drawn to groups in permuted blocks.
 *
 * @param blockSizes each a multiple of the number of groups; which one a block has is drawn as well
 * @param bySite whether each site is balanced by itself
 * @param byDiscipline whether each discipline is
 */
public record AllocationRule(List<Integer> blockSizes, boolean bySite, boolean byDiscipline) {

    public AllocationRule {
        blockSizes = List.copyOf(blockSizes);
    }
}

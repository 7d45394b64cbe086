package org.pilothouse.stats;

import java.util.Set;

/**
 * Which figures of an additive row to hide.
 *
 * @param hidden positions of cells
 * @param totalHidden whether the row's total must be hidden too
 * @param publishable false if even with every cell hidden the known total narrows one down: leave the row out or merge
 */
public record RowMask(Set<Integer> hidden, boolean totalHidden, boolean publishable) {

    public RowMask {
        hidden = Set.copyOf(hidden);
    }

    public boolean hides(int cell) {
        return hidden.contains(cell);
    }
}

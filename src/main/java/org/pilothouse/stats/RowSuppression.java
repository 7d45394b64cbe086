package org.pilothouse.stats;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Hides small counts of people in a row of categories with a total, and as much more as keeps them hidden (disclosure,
 * rule 1; domain 12.3).
 *
 * <p>Guarantee, against a reader who knows k, adds and subtracts all that is shown, and has been told which hidden
 * counts are under k: every hidden count under k could still be any number that it could be if nothing at all were
 * shown; every other hidden count has at least two possible values. Zeros stay visible: nobody is in them.
 */
public final class RowSuppression {

    private final int k;
    private final long[] counts;
    private final long total;

    private RowSuppression(int k, long... counts) {
        if (k < 2 || IntStream.range(0, counts.length).anyMatch(i -> counts[i] < 0)) {
            throw new IllegalArgumentException("k of at least 2, and counts not negative");
        }
        this.k = k;
        this.counts = counts.clone();
        total = IntStream.range(0, counts.length).mapToLong(i -> counts[i]).sum();
    }

    /**
     * Masks a row whose total is published nowhere else, so that it may be hidden: a lone small cell takes the smallest
     * other cell with it; if that does not protect, the total goes.
     *
     * @param k the smallest count to show, at least 2
     * @param counts people in each category, not negative
     * @throws IllegalArgumentException if {@code k} or a count is out of range
     */
    public static RowMask mask(int k, long... counts) {
        var row = new RowSuppression(k, counts);
        var hidden = row.small();
        if (hidden.size() == 1) {
            row.smallestVisible(hidden).ifPresent(hidden::add);
        }
        var totalHidden = row.isSmall(row.total) || !row.isSafe(hidden, false);
        if (totalHidden) {
            hidden.retainAll(row.small());
        }
        return new RowMask(hidden, totalHidden, true);
    }

    /**
     * Masks a row whose total the reader knows anyway, such as the number of participants: hides more cells until the
     * small ones are protected, and says when that cannot be done.
     *
     * @param k the smallest count to show, at least 2
     * @param counts people in each category, not negative
     * @throws IllegalArgumentException if {@code k} or a count is out of range
     */
    public static RowMask maskWithKnownTotal(int k, long... counts) {
        var row = new RowSuppression(k, counts);
        var hidden = row.small();
        var next = row.smallestVisible(hidden);
        while (!row.isSafe(hidden, false) && next.isPresent()) {
            hidden.add(next.get());
            next = row.smallestVisible(hidden);
        }
        return new RowMask(hidden, false, row.isSafe(hidden, false));
    }

    private boolean isSmall(long count) {
        return count > 0 && count < k;
    }

    private Set<Integer> small() {
        var small = new HashSet<Integer>();
        for (var i = 0; i < counts.length; i++) {
            if (isSmall(counts[i])) {
                small.add(i);
            }
        }
        return small;
    }

    private Optional<Integer> smallestVisible(Set<Integer> hidden) {
        return IntStream.range(0, counts.length)
                .filter(i -> counts[i] > 0 && !hidden.contains(i))
                .boxed()
                .min(Comparator.comparingLong(i -> counts[i]));
    }

    private boolean isSafe(Set<Integer> hidden, boolean totalHidden) {
        var nothingShown = new HashSet<Integer>();
        IntStream.range(0, counts.length).filter(i -> counts[i] > 0).forEach(nothingShown::add);
        return hidden.stream().allMatch(cell -> {
            var range = range(cell, hidden, totalHidden);
            return isSmall(counts[cell]) ? range.equals(range(cell, nothingShown, true)) : !range.isPinned();
        });
    }

    /** What one cell could be: the total less what the others could be, within what the rule tells. */
    private CellRange range(int cell, Set<Integer> hidden, boolean totalHidden) {
        var own = CellRange.ofHidden(counts[cell], k);
        var sum = totalHidden ? CellRange.ofHidden(total, k) : CellRange.exactly(total);
        var othersLow = 0L;
        var othersHigh = 0L;
        for (var other = 0; other < counts.length; other++) {
            if (other != cell) {
                var range = hidden.contains(other)
                        ? CellRange.ofHidden(counts[other], k)
                        : CellRange.exactly(counts[other]);
                othersLow += range.low();
                othersHigh = CellRange.plus(othersHigh, range.high());
            }
        }
        var low = othersHigh == CellRange.NO_LIMIT ? own.low() : Math.max(own.low(), sum.low() - othersHigh);
        var high = sum.high() == CellRange.NO_LIMIT ? own.high() : Math.min(own.high(), sum.high() - othersLow);
        return new CellRange(low, high);
    }
}

package org.pilothouse.stats;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.util.CombinatoricsUtils;

/** The ways to hand out the same levels again within blocks: all distinct ones in turn, or random ones. */
final class Arrangements {

    private final int[] labels;
    private final int[][] blocks;

    /**
     * Starts from the observed levels.
     *
     * @param labels the level of each unit; a copy is worked on
     * @param blocks the units among which levels may move; each unit in one block
     */
    Arrangements(int[] labels, int[][] blocks) {
        this.labels = labels.clone();
        this.blocks = blocks;
    }

    /** The present arrangement, which {@link #next} and {@link #shuffle} change in place. */
    int[] labels() {
        return labels;
    }

    /** How many distinct arrangements there are; infinite when beyond a double. */
    double distinct() {
        var product = 1.0;
        for (var block : blocks) {
            var left = block.length;
            for (var size : levelSizes(block)) {
                product *= CombinatoricsUtils.binomialCoefficientDouble(left, size);
                left -= size;
            }
        }
        return product;
    }

    private int[] levelSizes(int[] block) {
        var sizes = new int[Arrays.stream(labels).max().orElse(0) + 1];
        for (var unit : block) {
            sizes[labels[unit]]++;
        }
        return sizes;
    }

    /** Goes to the first arrangement in lexicographic order. */
    void first() {
        for (var block : blocks) {
            var sorted = Arrays.stream(block).map(unit -> labels[unit]).sorted().toArray();
            for (var i = 0; i < block.length; i++) {
                labels[block[i]] = sorted[i];
            }
        }
    }

    /** Goes to the next distinct arrangement; false after the last, when it is back at the first. */
    boolean next() {
        for (var block : blocks) {
            if (advance(block)) {
                return true;
            }
        }
        return false;
    }

    /** The next permutation of one block in lexicographic order; back to the first after the last. */
    private boolean advance(int[] block) {
        var pivot = block.length - 2;
        while (pivot >= 0 && labels[block[pivot]] >= labels[block[pivot + 1]]) {
            pivot--;
        }
        if (pivot >= 0) {
            var successor = block.length - 1;
            while (labels[block[successor]] <= labels[block[pivot]]) {
                successor--;
            }
            swap(block[pivot], block[successor]);
        }
        for (int from = pivot + 1, to = block.length - 1; from < to; from++, to--) {
            swap(block[from], block[to]);
        }
        return pivot >= 0;
    }

    /** Shuffles every block (Fisher and Yates). */
    void shuffle(SplittableRandom random) {
        for (var block : blocks) {
            for (var last = block.length - 1; last > 0; last--) {
                swap(block[last], block[random.nextInt(last + 1)]);
            }
        }
    }

    private void swap(int unit, int other) {
        var label = labels[unit];
        labels[unit] = labels[other];
        labels[other] = label;
    }
}

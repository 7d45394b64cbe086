package org.pilothouse.stats;

import java.util.Arrays;

/**
 * The within-group sum of squares of units that are of few kinds: notes of path variants, or whole clinicians. Groups
 * are held as counts of kinds, so that an arrangement costs pairs of kinds and not pairs of notes; of two groups only
 * the smaller is added up, the other follows from it.
 */
final class WithinGroups {

    private final int[] kindOf;
    private final int[] notesOf;
    private final double[][] distances;
    private final int[][] counts;
    private final int[][] present;
    private final int[] presentKinds;
    private final double[] toAll;
    private final double allPairs;

    /**
     * Prepares for many arrangements.
     *
     * @param kindOf the kind of each unit
     * @param notesOf how many notes a unit of each kind stands for
     * @param distances the sum of distances over ordered pairs of notes, between a unit of one kind and of another;
     *     on the diagonal between a unit and itself
     */
    WithinGroups(int[] kindOf, int[] notesOf, double[][] distances, int groups) {
        this.kindOf = kindOf;
        this.notesOf = notesOf;
        this.distances = distances;
        counts = new int[groups][distances.length];
        present = new int[groups][distances.length];
        presentKinds = new int[groups];
        toAll = new double[distances.length];
        var twice = 0.0;
        for (var kind : kindOf) {
            for (var other = 0; other < toAll.length; other++) {
                toAll[other] += distances[kind][other];
            }
        }
        for (var kind : kindOf) {
            twice += toAll[kind];
        }
        allPairs = twice / 2;
    }

    /** Returns the sum over groups of (sum of distances over unordered pairs of notes) / notes. */
    double sumOfSquares(int[] groupOf) {
        count(groupOf);
        if (counts.length == 2) {
            var smaller = presentKinds[0] <= presentKinds[1] ? 0 : 1;
            var pairs = pairs(smaller);
            return overNotes(pairs, smaller) + overNotes(allPairs - distanceToAll(smaller) + pairs, 1 - smaller);
        }
        var sum = 0.0;
        for (var group = 0; group < counts.length; group++) {
            sum += overNotes(pairs(group), group);
        }
        return sum;
    }

    private void count(int[] groupOf) {
        for (var group = 0; group < counts.length; group++) {
            Arrays.fill(counts[group], 0);
            presentKinds[group] = 0;
        }
        for (var unit = 0; unit < kindOf.length; unit++) {
            var group = groupOf[unit];
            if (counts[group][kindOf[unit]]++ == 0) {
                present[group][presentKinds[group]++] = kindOf[unit];
            }
        }
    }

    private double pairs(int group) {
        var count = counts[group];
        var kinds = present[group];
        var pairs = 0.0;
        for (var i = 0; i < presentKinds[group]; i++) {
            var from = distances[kinds[i]];
            var sum = count[kinds[i]] * from[kinds[i]] / 2;
            for (var j = 0; j < i; j++) {
                sum += count[kinds[j]] * from[kinds[j]];
            }
            pairs += count[kinds[i]] * sum;
        }
        return pairs;
    }

    private double distanceToAll(int group) {
        var sum = 0.0;
        for (var i = 0; i < presentKinds[group]; i++) {
            var kind = present[group][i];
            sum += counts[group][kind] * toAll[kind];
        }
        return sum;
    }

    private double overNotes(double pairs, int group) {
        var notes = 0;
        for (var i = 0; i < presentKinds[group]; i++) {
            var kind = present[group][i];
            notes += counts[group][kind] * notesOf[kind];
        }
        return pairs / notes;
    }
}

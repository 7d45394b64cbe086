package org.pilothouse.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/**
 * The distinct paths in order of first appearance, with their distances; everything about paths is computed on these,
 * since notes outnumber their variants.
 *
 * @param paths the distinct paths
 * @param variantOf for each note the index of its path
 * @param counts notes of each variant
 * @param distances optimal matching distances between variants
 */
record PathVariants(List<String> paths, int[] variantOf, int[] counts, double[][] distances) {

    static PathVariants of(List<String> sequences) {
        var index = new HashMap<String, Integer>();
        var paths = new ArrayList<String>();
        var variantOf = new int[sequences.size()];
        for (var note = 0; note < variantOf.length; note++) {
            var path = sequences.get(note);
            variantOf[note] = index.computeIfAbsent(path, novel -> {
                paths.add(novel);
                return paths.size() - 1;
            });
        }
        return new PathVariants(List.copyOf(paths), variantOf, counts(variantOf, paths.size()), distances(paths));
    }

    /** Returns some of the notes, with the same variants, of which some may now have none. */
    PathVariants select(int[] notes) {
        var selected = Arrays.stream(notes).map(note -> variantOf[note]).toArray();
        return new PathVariants(paths, selected, counts(selected, paths.size()), distances);
    }

    private static int[] counts(int[] variantOf, int variants) {
        var counts = new int[variants];
        for (var variant : variantOf) {
            counts[variant]++;
        }
        return counts;
    }

    private static double[][] distances(List<String> paths) {
        var distances = new double[paths.size()][paths.size()];
        for (var i = 0; i < distances.length; i++) {
            for (var j = 0; j < i; j++) {
                distances[i][j] = OptimalMatching.distance(paths.get(i), paths.get(j));
                distances[j][i] = distances[i][j];
            }
        }
        return distances;
    }

    int notes() {
        return variantOf.length;
    }

    /** The sum of distances from one variant to all notes. */
    double distanceToAll(int variant) {
        var sum = 0.0;
        for (var other = 0; other < counts.length; other++) {
            sum += counts[other] * distances[variant][other];
        }
        return sum;
    }

    /** The sum over all ordered pairs of notes. */
    double totalDistance() {
        var sum = 0.0;
        for (var variant = 0; variant < counts.length; variant++) {
            sum += counts[variant] * distanceToAll(variant);
        }
        return sum;
    }
}

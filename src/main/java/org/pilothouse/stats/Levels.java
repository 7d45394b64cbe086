package org.pilothouse.stats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The levels of a factor as numbers in order of first appearance.
 *
 * @param levelOf the level of each note
 * @param count how many levels occur
 */
record Levels(int[] levelOf, int count) {

    static Levels of(List<String> names) {
        var numbers = new LinkedHashMap<String, Integer>();
        names.forEach(name -> numbers.putIfAbsent(name, numbers.size()));
        return new Levels(names.stream().mapToInt(numbers::get).toArray(), numbers.size());
    }

    /** The notes of each level. */
    int[][] members() {
        return IntStream.range(0, count)
                .mapToObj(level -> IntStream.range(0, levelOf.length)
                        .filter(note -> levelOf[note] == level)
                        .toArray())
                .toArray(int[][]::new);
    }
}

package org.pilothouse.stats;

/** The distance between two step sequences: how many steps to insert or delete to turn one into the other. */
public final class OptimalMatching {

    private OptimalMatching() {}

    /**
     * Returns the optimal matching distance with indel cost 1 and substitution cost 2 (Abbott and Forrest 1986), which
     * is n + m - 2 times the length of the longest common subsequence.
     *
     * @param first steps as letters, may be empty
     * @param second steps as letters, may be empty
     * @return 0 for equal sequences, at most the sum of both lengths
     */
    public static int distance(String first, String second) {
        var previous = new int[second.length() + 1];
        var current = new int[second.length() + 1];
        for (var i = 0; i < first.length(); i++) {
            for (var j = 0; j < second.length(); j++) {
                current[j + 1] =
                        first.charAt(i) == second.charAt(j) ? previous[j] + 1 : Math.max(previous[j + 1], current[j]);
            }
            var swap = previous;
            previous = current;
            current = swap;
        }
        return first.length() + second.length() - 2 * previous[second.length()];
    }
}

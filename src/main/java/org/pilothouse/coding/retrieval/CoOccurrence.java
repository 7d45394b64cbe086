package org.pilothouse.coding.retrieval;

/** How much two codes belong together. */
final class CoOccurrence {

    private CoOccurrence() {}

    /**
     * c = n12 / (n1 + n2 − n12): from 0, never together, to 1, never apart.
     *
     * @param together n12, how often both
     * @param one n1, how often the one
     * @param other n2, how often the other
     * @return 0 where neither is found
     */
    static double coefficient(long together, long one, long other) {
        var either = one + other - together;
        return either == 0 ? 0 : (double) together / either;
    }
}

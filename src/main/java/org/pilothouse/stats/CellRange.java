package org.pilothouse.stats;

/** The whole numbers that a hidden count could still be, both ends included; an end may be without limit. */
record CellRange(long low, long high) {

    static final long NO_LIMIT = Long.MAX_VALUE / 4;

    /** What the rule itself tells of a hidden count above zero: it is under k, or it is k or more. */
    static CellRange ofHidden(long count, int k) {
        return count < k ? new CellRange(1, k - 1) : new CellRange(k, NO_LIMIT);
    }

    static CellRange exactly(long count) {
        return new CellRange(count, count);
    }

    boolean isPinned() {
        return low == high;
    }

    static long plus(long a, long b) {
        return a == NO_LIMIT || b == NO_LIMIT ? NO_LIMIT : a + b;
    }
}

package org.pilothouse.stats;

/**
 * Active time from the instants of events in a record system (domain 7.1): each pause between one event and the next is
 * counted whole up to a threshold; a longer one is left out or cut. Studies differ in the rule, so it belongs to every value.
 */
public final class ActiveTime {
    private ActiveTime() {}

    /** What becomes of a pause that is too long to have been work. */
    public enum Gaps {
        /** It counts for nothing. */
        EXCLUDE,
        /** It counts for as much as the threshold. */
        CAP
    }

    /**
     * A declared rule.
     *
     * @param threshold longest pause that counts whole, in the unit of the instants, positive
     * @param inclusive whether a pause of exactly the threshold still counts (matters under {@link Gaps#EXCLUDE} only)
     */
    public record Rule(long threshold, Gaps gaps, boolean inclusive) {
        public Rule {
            if (threshold <= 0) {
                throw new IllegalArgumentException("a threshold is above 0");
            }
        }

        long counted(long pause) {
            if (pause < threshold || pause == threshold && (inclusive || gaps == Gaps.CAP)) {
                return pause;
            }
            return gaps == Gaps.CAP ? threshold : 0;
        }
    }

    /**
     * The active time of one trace.
     *
     * @param instants in ascending order, equal ones allowed, in any unit
     * @return in the unit of the instants; 0 for none and for one event
     * @throws IllegalArgumentException if the instants are not in order
     */
    public static long of(long[] instants, Rule rule) {
        long active = 0;
        for (int i = 1; i < instants.length; i++) {
            var pause = instants[i] - instants[i - 1];
            if (pause < 0) {
                throw new IllegalArgumentException("instants are in ascending order");
            }
            active += rule.counted(pause);
        }
        return active;
    }

    /** From the first to the last event, in the unit of the instants; 0 for none and for one. */
    public static long elapsed(long[] instants) {
        return instants.length == 0 ? 0 : instants[instants.length - 1] - instants[0];
    }
}

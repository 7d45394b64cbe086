package org.pilothouse.notelog.flag;

import java.util.List;

/** Minutes that somebody rounds to multiples of five. */
final class RoundNumbers {
    private static final int ENOUGH = 10;
    private static final int STEP = 5;

    private RoundNumbers() {}

    /** Whether at least half of at least ten are multiples of five (CK-10). */
    static boolean areMany(List<Double> minutes) {
        var round = minutes.stream().filter(one -> one % STEP == 0).count();
        return minutes.size() >= ENOUGH && 2 * round >= minutes.size();
    }
}

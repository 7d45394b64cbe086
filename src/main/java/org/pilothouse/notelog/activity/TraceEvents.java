package org.pilothouse.notelog.activity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** Events as numbers: microseconds since 2000 above, the number of the action in the twelve bits below. */
final class TraceEvents {
    static final int ACTIONS_AT_MOST = 1 << 12;
    static final long MICROS = 1_000_000;
    private static final int ACTION_BITS = 12;
    private static final long EPOCH_SECONDS =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final long SECONDS_AT_MOST = (Long.MAX_VALUE >> ACTION_BITS) / MICROS;
    private static final int BITS = 7;
    private static final long LOW = 0x7F;
    private static final int GOES_ON = 0x80;

    private TraceEvents() {}

    /** Whether an instant can be kept: from 2000 to 2071. */
    static boolean isInRange(long epochSecond) {
        return epochSecond >= EPOCH_SECONDS && epochSecond - EPOCH_SECONDS < SECONDS_AT_MOST;
    }

    static long pack(long epochSecond, int micros, int action) {
        return ((epochSecond - EPOCH_SECONDS) * MICROS + micros) << ACTION_BITS | action;
    }

    static int action(long event) {
        return (int) (event & (ACTIONS_AT_MOST - 1));
    }

    /** Since 1970. */
    static long second(long event) {
        return EPOCH_SECONDS + (event >> ACTION_BITS) / MICROS;
    }

    static Instant instant(long event) {
        return Instant.ofEpochSecond(EPOCH_SECONDS).plus(event >> ACTION_BITS, ChronoUnit.MICROS);
    }

    /** When things happened, in microseconds. */
    static long[] micros(long[] events) {
        var micros = new long[events.length];
        for (int i = 0; i < events.length; i++) {
            micros[i] = events[i] >> ACTION_BITS;
        }
        return micros;
    }

    /** In order of time, each event once: the same line of a log, sent again, is the same event. */
    static long[] sortedOnce(long[] events) {
        Arrays.sort(events);
        int kept = 0;
        for (int i = 0; i < events.length; i++) {
            if (i == 0 || events[i] != events[i - 1]) {
                events[kept++] = events[i];
            }
        }
        return kept == events.length ? events : Arrays.copyOf(events, kept);
    }

    static long[] joined(long[] some, long[] others) {
        var all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return sortedOnce(all);
    }

    /** Sorted events as differences of variable length. */
    static byte[] bytes(long[] sorted, int from, int to) {
        var bytes = new byte[length(sorted, from, to)];
        int at = 0;
        long before = 0;
        for (int i = from; i < to; i++) {
            var step = sorted[i] - before;
            before = sorted[i];
            while ((step & ~LOW) != 0) {
                bytes[at++] = (byte) (step & LOW | GOES_ON);
                step >>>= BITS;
            }
            bytes[at++] = (byte) step;
        }
        return bytes;
    }

    private static int length(long[] sorted, int from, int to) {
        int length = 0;
        long before = 0;
        for (int i = from; i < to; i++) {
            int bits = Long.SIZE - Long.numberOfLeadingZeros(sorted[i] - before | 1);
            length += (bits + BITS - 1) / BITS;
            before = sorted[i];
        }
        return length;
    }

    static long[] events(byte[] bytes) {
        var events = new long[count(bytes)];
        int at = 0;
        long before = 0;
        long step = 0;
        int shift = 0;
        for (var each : bytes) {
            step |= (each & LOW) << shift;
            shift += BITS;
            if (each >= 0) {
                before += step;
                events[at++] = before;
                step = 0;
                shift = 0;
            }
        }
        return events;
    }

    private static int count(byte[] bytes) {
        int count = 0;
        for (var each : bytes) {
            count += each >= 0 ? 1 : 0;
        }
        return count;
    }
}

package org.pilothouse.notelog.ui;

import java.util.function.LongSupplier;

/** How long somebody is busy with logging. Whoever walks away from an open form is not: a minute and a half counts at most. */
final class Stopwatch {
    private static final long NANOS = 1_000_000_000L;
    private static final int AT_MOST = 90;

    private final LongSupplier nanos;
    private long began;

    private Stopwatch(LongSupplier nanos) {
        this.nanos = nanos;
        began = nanos.getAsLong();
    }

    /** One that runs from now on. */
    static Stopwatch started() {
        return new Stopwatch(System::nanoTime);
    }

    /** The same by another clock. */
    static Stopwatch by(LongSupplier nanos) {
        return new Stopwatch(nanos);
    }

    /** Begins anew: whatever went before was no logging. */
    void again() {
        began = nanos.getAsLong();
    }

    /** Whole seconds so far. */
    int seconds() {
        return (int) Math.min(AT_MOST, (nanos.getAsLong() - began) / NANOS);
    }

    /** Whole seconds so far; it begins anew, so that none counts twice. */
    int lap() {
        var seconds = seconds();
        again();
        return seconds;
    }
}

package org.pilothouse.notelog.ui;

/** How long somebody is busy with logging. Whoever walks away from an open form is not: a minute and a half counts at most. */
final class Stopwatch {
    private static final long NANOS = 1_000_000_000L;
    private static final int AT_MOST = 90;

    private long began;
    private boolean running;

    private Stopwatch() {}

    /** One that begins with the first touch. */
    static Stopwatch waiting() {
        return new Stopwatch();
    }

    static Stopwatch started() {
        var watch = new Stopwatch();
        watch.begin();
        return watch;
    }

    /** Begins, unless it did already. */
    void begin() {
        if (!running) {
            running = true;
            began = System.nanoTime();
        }
    }

    /** Whole seconds since then, 0 if it never began. */
    int seconds() {
        return running ? (int) Math.min(AT_MOST, (System.nanoTime() - began) / NANOS) : 0;
    }

    /** Whole seconds so far; it begins anew, so that none counts twice. */
    int lap() {
        var seconds = seconds();
        running = true;
        began = System.nanoTime();
        return seconds;
    }
}

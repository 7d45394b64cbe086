package org.pilothouse.notelog.timer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.timer.TimerEvent.Kind;

/** When the clock of a note ran, in half-open stretches: one that ends when another begins shares nothing with it. */
record Stretches(List<Stretch> all) {

    Stretches {
        all = List.copyOf(all);
    }

    /** From its first instant to its last, which is not part of it. */
    record Stretch(Instant from, Instant until) {
        boolean overlaps(Stretch other) {
            return from.isBefore(other.until) && other.from.isBefore(until);
        }
    }

    /**
     * @param events in the order in which they happened
     * @param now up to when a clock that still runs counts
     */
    static Stretches of(List<TimerEvent> events, Instant now) {
        var stretches = new ArrayList<Stretch>();
        @Nullable Instant since = null;
        for (var event : events) {
            if (event.kind() == Kind.START || event.kind() == Kind.RESUME) {
                since = since == null ? event.happenedAt() : since;
            } else if (since != null && (event.kind() == Kind.PAUSE || event.kind() == Kind.STOP)) {
                add(stretches, since, event.happenedAt());
                since = null;
            }
        }
        if (since != null) {
            add(stretches, since, now);
        }
        return new Stretches(stretches);
    }

    /** A clock of the server that was set back in between leaves nothing to compare. */
    private static void add(List<Stretch> stretches, Instant from, Instant until) {
        if (from.isBefore(until)) {
            stretches.add(new Stretch(from, until));
        }
    }

    boolean overlap(Stretches other) {
        return all.stream().anyMatch(mine -> other.all.stream().anyMatch(mine::overlaps));
    }
}

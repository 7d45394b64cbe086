package org.pilothouse.notelog.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.StepEntry;
import org.pilothouse.notelog.StepKind;

/**
 * What the events of a timer come to. Time is counted on the time line, in half-open stretches from one event to the next:
 * neither midnight nor a change of the clocks matters. A stretch in which nobody touched the timer for two hours is one that was
 * forgotten: two hours of it count until its clinician says what is right. Interruptions are in no total.
 */
final class TimerReading {
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(2);

    private final List<Part> parts = new ArrayList<>();
    private Duration active = Duration.ZERO;
    private Duration uncapped = Duration.ZERO;
    private boolean forgotten;
    private boolean corrected;
    private boolean unknown;
    private @Nullable Instant since;
    private @Nullable StepKind step;

    private record Part(StepKind step, Duration time) {}

    private TimerReading() {}

    /**
     * @param events in order of time
     * @param now up to when a clock that still runs is counted
     */
    static TimerReading of(List<TimerEvent> events, Instant now) {
        var reading = new TimerReading();
        events.forEach(reading::take);
        reading.countUpTo(now);
        return reading;
    }

    private void take(TimerEvent event) {
        var at = event.happenedAt();
        switch (event.kind()) {
            case START, RESUME -> since = since == null ? at : since;
            case PAUSE, STOP -> {
                countUpTo(at);
                since = null;
            }
            case STEP -> {
                countUpTo(at);
                step = event.step() == null ? null : StepKind.of(event.step()).orElse(null);
                since = since == null ? null : at;
            }
            case CORRECT -> {
                countUpTo(at);
                since = since == null ? null : at;
                correct(event.minutes());
            }
        }
    }

    private void correct(@Nullable Double minutes) {
        corrected = true;
        forgotten = false;
        unknown = minutes == null;
        active = minutes == null ? active : Duration.ofMillis(Math.round(minutes * 60_000));
        uncapped = active;
    }

    private void countUpTo(Instant end) {
        if (since == null || end.isBefore(since)) {
            return;
        }
        var stretch = Duration.between(since, end);
        var counted = stretch.compareTo(FORGOTTEN_AFTER) > 0 ? FORGOTTEN_AFTER : stretch;
        forgotten |= stretch.compareTo(FORGOTTEN_AFTER) > 0;
        if (step == null || step.counts()) {
            active = active.plus(counted);
            uncapped = uncapped.plus(stretch);
        }
        if (step != null) {
            addTo(step, counted);
        }
    }

    private void addTo(StepKind kind, Duration time) {
        if (!parts.isEmpty() && parts.getLast().step() == kind) {
            parts.set(parts.size() - 1, new Part(kind, parts.getLast().time().plus(time)));
        } else {
            parts.add(new Part(kind, time));
        }
    }

    /** Time on documentation. */
    Duration active() {
        return active;
    }

    /** The same with all of the stretches that were forgotten. */
    Duration uncapped() {
        return uncapped;
    }

    boolean forgotten() {
        return forgotten;
    }

    boolean corrected() {
        return corrected;
    }

    boolean unknown() {
        return unknown;
    }

    @Nullable StepKind step() {
        return step;
    }

    /** The steps in the order they were taken, with minutes to the hundredth. */
    List<StepEntry> steps() {
        var entries = new ArrayList<StepEntry>(parts.size());
        for (var part : parts) {
            entries.add(new StepEntry(entries.size() + 1, part.step(), null, TimerState.minutes(part.time())));
        }
        return entries;
    }
}

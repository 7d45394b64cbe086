package org.pilothouse.notelog.activity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Events of many notes in memory, arriving in any order. */
final class EventBuffer implements EventSource {
    private static final int AT_FIRST = 1 << 12;

    private final List<TraceKey> keys = new ArrayList<>();
    private int[] traces = new int[AT_FIRST];
    private long[] events = new long[AT_FIRST];
    /** Used again stretch after stretch: an array of megabytes made each time keeps the collector busy. */
    private long[] ordered = {};

    private int size;

    /** A number for a note that has none yet. */
    int trace(TraceKey key) {
        keys.add(key);
        return keys.size() - 1;
    }

    TraceKey key(int trace) {
        return keys.get(trace);
    }

    /** @param trace number of the note */
    void add(int trace, long event) {
        if (size == events.length) {
            traces = Arrays.copyOf(traces, size * 2);
            events = Arrays.copyOf(events, size * 2);
        }
        traces[size] = trace;
        events[size++] = event;
    }

    void clear() {
        keys.clear();
        size = 0;
    }

    /** Counting sort by note, then each note's share by time. */
    @Override
    public void each(Found found) throws IOException {
        var starts = starts();
        order(starts);
        var byKey = IntStream.range(0, keys.size())
                .boxed()
                .sorted(Comparator.comparing(keys::get))
                .toList();
        for (int trace : byKey) {
            int from = starts[trace];
            int to = trace + 1 < starts.length ? starts[trace + 1] : size;
            if (from < to) {
                found.found(keys.get(trace), TraceEvents.sortedOnce(Arrays.copyOfRange(ordered, from, to)));
            }
        }
    }

    private int[] starts() {
        var counts = new int[keys.size()];
        for (int i = 0; i < size; i++) {
            counts[traces[i]]++;
        }
        int before = 0;
        for (int trace = 0; trace < counts.length; trace++) {
            int count = counts[trace];
            counts[trace] = before;
            before += count;
        }
        return counts;
    }

    private void order(int[] starts) {
        var next = starts.clone();
        ordered = ordered.length < size ? new long[size] : ordered;
        for (int i = 0; i < size; i++) {
            ordered[next[traces[i]]++] = events[i];
        }
    }
}

package org.pilothouse.notelog.activity;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings the events of many notes, arriving in any order, together note by note. Holds so many in memory; what is more
 * goes sorted to files that are gone when it is closed.
 */
final class EventSorter implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private static final int AT_FIRST = 1 << 12;

    private final int inMemory;
    private final List<Path> runs = new ArrayList<>();
    private int[] traces;
    private long[] events;
    private int size;

    /** @param inMemory how many events are held before they go to a file, at least 1 */
    EventSorter(int inMemory) {
        this.inMemory = inMemory;
        traces = new int[Math.min(AT_FIRST, inMemory)];
        events = new long[traces.length];
    }

    /** @param trace number of the note, from 0 */
    void add(int trace, long event) {
        if (size == inMemory) {
            spill();
        } else if (size == events.length) {
            int more = Math.min(inMemory, size * 2);
            traces = Arrays.copyOf(traces, more);
            events = Arrays.copyOf(events, more);
        }
        traces[size] = trace;
        events[size++] = event;
    }

    /** Every note with its events in order of time, each event once; notes in order of their numbers. */
    void each(ObjLongConsumer<long[]> found) {
        if (!runs.isEmpty()) {
            spill();
            merge(found);
            return;
        }
        group((trace, ordered, from, to) -> found.accept(once(ordered, from, to), trace));
    }

    private interface Group {
        void of(int trace, long[] ordered, int from, int to) throws IOException;
    }

    /** Counting sort by note, then each note's share by time. */
    private void group(Group found) {
        int most = 0;
        for (int i = 0; i < size; i++) {
            most = Math.max(most, traces[i] + 1);
        }
        var starts = new int[most + 1];
        for (int i = 0; i < size; i++) {
            starts[traces[i] + 1]++;
        }
        for (int trace = 0; trace < most; trace++) {
            starts[trace + 1] += starts[trace];
        }
        var next = Arrays.copyOf(starts, most);
        var ordered = new long[size];
        for (int i = 0; i < size; i++) {
            ordered[next[traces[i]]++] = events[i];
        }
        try {
            for (int trace = 0; trace < most; trace++) {
                if (starts[trace] < starts[trace + 1]) {
                    Arrays.sort(ordered, starts[trace], starts[trace + 1]);
                    found.of(trace, ordered, starts[trace], starts[trace + 1]);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static long[] once(long[] ordered, int from, int to) {
        return TraceEvents.sortedOnce(Arrays.copyOfRange(ordered, from, to));
    }

    private void spill() {
        try {
            var run = Files.createTempFile("pilothouse-activity", ".run");
            runs.add(run);
            try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), BUFFER))) {
                group((trace, ordered, from, to) -> {
                    out.writeInt(trace);
                    out.writeInt(to - from);
                    for (int i = from; i < to; i++) {
                        out.writeLong(ordered[i]);
                    }
                });
            }
            size = 0;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void merge(ObjLongConsumer<long[]> found) {
        var open = new ArrayList<Run>();
        try {
            for (var run : runs) {
                open.add(new Run(run));
            }
            for (var next = least(open); next != null; next = least(open)) {
                int trace = next.trace;
                var all = new long[0];
                for (var run : open) {
                    all = run.trace == trace ? TraceEvents.joined(all, run.take()) : all;
                }
                found.accept(all, trace);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            open.forEach(Run::close);
        }
    }

    private static @Nullable Run least(List<Run> open) {
        return open.stream()
                .filter(run -> run.trace != Run.ENDED)
                .min(java.util.Comparator.comparingInt(run -> run.trace))
                .orElse(null);
    }

    @Override
    public void close() {
        try {
            for (var run : runs) {
                Files.deleteIfExists(run);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A sorted file being read, standing before the events of one note. */
    private static final class Run {
        static final int ENDED = -1;

        private final DataInputStream in;
        private int trace;

        Run(Path file) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
            advance();
        }

        long[] take() throws IOException {
            var events = new long[in.readInt()];
            for (int i = 0; i < events.length; i++) {
                events[i] = in.readLong();
            }
            advance();
            return events;
        }

        private void advance() throws IOException {
            in.mark(1);
            if (in.read() < 0) {
                trace = ENDED;
            } else {
                in.reset();
                trace = in.readInt();
            }
        }

        void close() {
            try {
                in.close();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}

package org.pilothouse.notelog.activity;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.pilothouse.shared.ParticipantCode;

/**
 * Sorted stretches of one file on disk, packed: they hold what the traces will hold, of lines that were agreed to only. A
 * stretch is there as a whole or not at all.
 */
final class EventRuns implements EventSource {
    private static final int BUFFER = 1 << 15;

    private final Path folder;
    private final List<Path> runs = new ArrayList<>();

    /** @param folder of this file alone; made when something is written */
    EventRuns(Path folder) {
        this.folder = folder;
    }

    /** Goes on after stretches that were written before; false, and from the beginning, when one of them is missing. */
    boolean goOnAfter(int number) {
        for (int i = 0; i < number; i++) {
            if (!Files.exists(run(i))) {
                runs.clear();
                return false;
            }
            runs.add(run(i));
        }
        return true;
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    /** Writes a further stretch; it outlives the process, and the power, once this returns. */
    void write(EventSource events) throws IOException {
        Files.createDirectories(folder);
        var whole = run(runs.size());
        var part = whole.resolveSibling("part");
        try (var file = FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                var out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), BUFFER))) {
            events.each((key, found) -> {
                out.writeUTF(key.participant().value());
                out.writeUTF(key.noteRef());
                var packed = TraceEvents.bytes(found, 0, found.length);
                out.writeInt(packed.length);
                out.write(packed);
            });
            out.writeUTF("");
            out.flush();
            file.force(true);
        }
        Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        runs.add(whole);
    }

    @Override
    public void each(Found found) throws IOException {
        var open = new ArrayList<Run>();
        try {
            var next = new PriorityQueue<Run>();
            for (var file : runs) {
                var run = new Run(file);
                open.add(run);
                offer(next, run);
            }
            merge(next, found);
        } finally {
            for (var run : open) {
                run.close();
            }
        }
    }

    private static void merge(PriorityQueue<Run> next, Found found) throws IOException {
        while (!next.isEmpty()) {
            var key = next.element().key;
            var all = take(next);
            while (!next.isEmpty() && next.element().key.equals(key)) {
                all = TraceEvents.joined(all, take(next));
            }
            found.found(key, all);
        }
    }

    private static long[] take(PriorityQueue<Run> next) throws IOException {
        var run = next.remove();
        var events = TraceEvents.events(run.packed);
        run.advance();
        offer(next, run);
        return events;
    }

    private static void offer(PriorityQueue<Run> next, Run run) {
        if (!run.ended) {
            next.add(run);
        }
    }

    private Path run(int number) {
        return folder.resolve(number + ".run");
    }

    /** A stretch being read, standing before the events of one note. */
    private static final class Run implements Comparable<Run>, Closeable {
        private static final TraceKey NONE = new TraceKey(new ParticipantCode("0"), "");

        private final DataInputStream in;
        private TraceKey key = NONE;
        private byte[] packed = {};
        private boolean ended;

        Run(Path file) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
            advance();
        }

        void advance() throws IOException {
            var participant = in.readUTF();
            ended = participant.isEmpty();
            if (!ended) {
                key = new TraceKey(new ParticipantCode(participant), in.readUTF());
                packed = in.readNBytes(in.readInt());
            }
        }

        @Override
        public int compareTo(Run other) {
            return key.compareTo(other.key);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}

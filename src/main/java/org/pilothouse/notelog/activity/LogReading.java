package org.pilothouse.notelog.activity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.pilothouse.notelog.activity.ImportState.Done;

/**
 * Reads a file stretch by stretch, each sorted and put down as a whole while the next one is read, and passes over the lines
 * that were read before.
 */
final class LogReading implements ActivityCsv.Lines, AutoCloseable {
    static final int ROWS_A_STRETCH = 1_000_000;
    private static final int ROWS_A_REPORT = 50_000;
    private static final long SEED = 31;

    private final int rowsOfStretch;
    private final Done before;
    private final ActivityIntake intake;
    private final EventRuns runs;
    private final PutDown putDown;
    private final ActivityProgress progress;
    private EventBuffer spare = new EventBuffer();
    private CompletableFuture<EventBuffer> writing = CompletableFuture.completedFuture(spare);
    private Done begun;
    private Done done;
    private long rows;
    private long checksum;

    /** Remembers how far the file has come. */
    interface PutDown {
        void at(Done done);
    }

    LogReading(
            int rowsOfStretch,
            Done before,
            ActivityIntake intake,
            EventRuns runs,
            PutDown putDown,
            ActivityProgress progress) {
        this.rowsOfStretch = rowsOfStretch;
        this.before = before;
        this.intake = intake;
        this.runs = runs;
        this.putDown = putDown;
        this.progress = progress;
        begun = before;
        done = before;
    }

    @Override
    public void people(boolean areUsers) {
        intake.people(areUsers);
    }

    @Override
    public void malformed(long number) {
        if (isNew(number)) {
            intake.malformed(number);
            putDownIfFull();
        }
    }

    @Override
    public void line(long number, Cell participant, Cell timestamp, Cell noteRef, Cell action) {
        var sum = ((participant.hash() * SEED + timestamp.hash()) * SEED + noteRef.hash()) * SEED + action.hash();
        if (isNew(sum)) {
            intake.line(number, participant, timestamp, noteRef, action);
            putDownIfFull();
        }
    }

    /** The lines after the last full stretch; a file of one stretch stays in memory. */
    EventSource end() {
        if (rows < before.rows()) {
            throw new ActivityRefused(ActivityRefused.Reason.ANOTHER_FILE);
        }
        progress.read(rows);
        if (begun.stretches() == 0) {
            done = counted();
            return intake.events();
        }
        if (rows > begun.rows()) {
            putDown();
        }
        awaitWriting();
        letBuffersGo();
        return runs;
    }

    /** All that was read is on disk: storing it needs the memory more. */
    private void letBuffersGo() {
        intake.nextPart(new EventBuffer());
        spare = new EventBuffer();
        writing = CompletableFuture.completedFuture(spare);
    }

    /** What was read by now. */
    Done done() {
        return done;
    }

    /** Counts a line; the lines that were read before must be the same ones. */
    private boolean isNew(long sum) {
        checksum = checksum * SEED + sum;
        if (++rows % ROWS_A_REPORT == 0) {
            progress.stopIfCancelled();
            progress.read(rows);
        }
        if (rows == before.rows() && checksum != before.checksum()) {
            throw new ActivityRefused(ActivityRefused.Reason.ANOTHER_FILE);
        }
        return rows > before.rows();
    }

    private void putDownIfFull() {
        if (rows - begun.rows() == rowsOfStretch) {
            putDown();
        }
    }

    /** Two buffers take turns: one is filled while the other is sorted and written. */
    private void putDown() {
        awaitWriting();
        begun = counted();
        var full = intake.nextPart(spare);
        writing = CompletableFuture.supplyAsync(() -> written(full), Thread::startVirtualThread);
    }

    private EventBuffer written(EventBuffer full) {
        try {
            runs.write(full);
            full.clear();
            return full;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void awaitWriting() {
        try {
            spare = writing.join();
        } catch (CompletionException broken) {
            throw broken.getCause() instanceof RuntimeException cause ? cause : broken;
        }
        if (begun.rows() > done.rows()) {
            done = begun;
            putDown.at(done);
        }
    }

    private Done counted() {
        return new Done(rows, checksum, before.rejections().and(intake.rejections()), begun.stretches() + 1);
    }

    /** Waits for what is being written: it counts also when the next line never comes. */
    @Override
    public void close() {
        writing = writing.exceptionally(broken -> {
            begun = done;
            return spare;
        });
        awaitWriting();
    }
}

package org.pilothouse.notelog.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.pilothouse.notelog.activity.ActivityReceipt.RejectedLine;
import org.pilothouse.notelog.activity.ImportState.Done;

/** Takes a file in part by part, each kept as a whole, and passes over the lines that were taken in before. */
final class PartsOfFile implements ActivityCsv.Lines, AutoCloseable {
    static final int ROWS_A_PART = 1_000_000;
    private static final int ROWS_A_REPORT = 50_000;
    private static final int EXAMPLES = 50;
    private static final long SEED = 31;

    private final int rowsOfPart;
    private final Done before;
    private final Function<EventSorter, ActivityIntake> intakes;
    private final Keeping keeping;
    private final List<RejectedLine> examples = new ArrayList<>();
    private EventSorter sorter;
    private ActivityIntake intake;
    private Done done;
    private long rows;
    private long checksum;
    private boolean asUsers;
    private ActivityProgress progress = ActivityProgress.UNWATCHED;

    /** Keeps a part with how far the file has come. */
    interface Keeping {
        void keep(ActivityIntake intake, EventSorter sorter, Done done);
    }

    PartsOfFile(int rowsOfPart, Done before, Function<EventSorter, ActivityIntake> intakes, Keeping keeping) {
        this.rowsOfPart = rowsOfPart;
        this.before = before;
        this.intakes = intakes;
        this.keeping = keeping;
        done = before;
        sorter = new EventSorter(rowsOfPart);
        intake = intakes.apply(sorter);
    }

    void watchedBy(ActivityProgress watcher) {
        progress = watcher;
    }

    Done done() {
        return done;
    }

    List<RejectedLine> examples() {
        return examples;
    }

    @Override
    public void people(boolean areUsers) {
        asUsers = areUsers;
        intake.people(areUsers);
    }

    @Override
    public void malformed(long number) {
        if (isNew(number)) {
            intake.malformed(number);
            keepIfFull();
        }
    }

    @Override
    public void line(long number, String participant, String timestamp, String noteRef, String action) {
        var sum = ((participant.hashCode() * SEED + timestamp.hashCode()) * SEED + noteRef.hashCode()) * SEED;
        if (isNew(sum + action.hashCode())) {
            intake.line(number, participant, timestamp, noteRef, action);
            keepIfFull();
        }
    }

    /** The lines after the last full part. */
    void end() {
        if (rows < before.rows()) {
            throw new ActivityRefused(ActivityRefused.Reason.ANOTHER_FILE);
        }
        keep();
    }

    /** Counts a line; the lines that were read before must be the same ones. */
    private boolean isNew(long sum) {
        checksum = checksum * SEED + sum;
        if (++rows % ROWS_A_REPORT == 0) {
            progress.read(rows);
        }
        if (rows == before.rows() && checksum != before.checksum()) {
            throw new ActivityRefused(ActivityRefused.Reason.ANOTHER_FILE);
        }
        return rows > before.rows();
    }

    private void keepIfFull() {
        if (intake.rows() == rowsOfPart) {
            keep();
            sorter.close();
            sorter = new EventSorter(rowsOfPart);
            intake = intakes.apply(sorter);
            intake.people(asUsers);
        }
    }

    private void keep() {
        done = new Done(rows, checksum, done.rejections().and(intake.rejections()));
        intake.rejected().stream().limit(EXAMPLES - (long) examples.size()).forEach(examples::add);
        keeping.keep(intake, sorter, done);
    }

    @Override
    public void close() {
        sorter.close();
    }
}

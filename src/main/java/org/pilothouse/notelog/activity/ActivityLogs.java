package org.pilothouse.notelog.activity;

import java.io.InputStream;
import org.pilothouse.security.MayHandInEhrData;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;

/** Takes in what a record system logged. The same file again changes nothing; a file that fails leaves nothing. */
@Service
@MayHandInEhrData
public class ActivityLogs {
    private static final int EVENTS_IN_MEMORY = 4_000_000;

    private final Intakes intakes;
    private final TraceKeeper keeper;

    ActivityLogs(Intakes intakes, TraceKeeper keeper) {
        this.intakes = intakes;
        this.keeper = keeper;
    }

    /**
     * Reads a log of any length; lines of people who did not agree to it are dropped before anything is kept.
     *
     * @param csv UTF-8 with a header row of participant (or ehr_user, from the privacy officer only), timestamp, note_ref
     *     and action; lines in any order
     * @throws ActivityRefused if it is no such file, or was cancelled
     */
    public ActivityReceipt take(StudyId study, InputStream csv, ActivityProgress progress) {
        intakes.requireOpen(study);
        try (var sorter = new EventSorter(EVENTS_IN_MEMORY)) {
            var intake = intakes.of(study, sorter, progress);
            ActivityCsv.read(csv, intake);
            progress.read(intake.rows());
            return keeper.keep(study, intakes.plan(study), intake, sorter, progress);
        }
    }
}

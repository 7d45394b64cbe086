package org.pilothouse.notelog.activity;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.InputStream;
import org.pilothouse.enrolment.ConsentGate;
import org.pilothouse.enrolment.Participant;
import org.pilothouse.enrolment.TakingPart;
import org.pilothouse.security.MayHandInEhrData;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Service;

/** Takes in what a record system logged. The same file again changes nothing; a file that fails leaves nothing. */
@Service
@MayHandInEhrData
public class ActivityLogs {
    private static final int EVENTS_IN_MEMORY = 4_000_000;

    private final Studies studies;
    private final ConsentGate consents;
    private final TakingPart takingPart;
    private final TraceKeeper keeper;

    ActivityLogs(Studies studies, ConsentGate consents, TakingPart takingPart, TraceKeeper keeper) {
        this.studies = studies;
        this.consents = consents;
        this.takingPart = takingPart;
        this.keeper = keeper;
    }

    /**
     * Reads a log of any length; lines of people who did not agree to it are dropped before anything is kept.
     *
     * @param csv UTF-8 with a header row of participant, timestamp, note_ref and action; lines in any order
     * @throws ActivityRefused if it is no such file, or was cancelled
     */
    public ActivityReceipt take(StudyId study, InputStream csv, ActivityProgress progress) {
        consents.requireOpen(study);
        try (var sorter = new EventSorter(EVENTS_IN_MEMORY)) {
            var intake = intake(study, sorter, progress);
            ActivityCsv.read(csv, intake);
            progress.read(intake.rows());
            return keeper.keep(study, studies.definition(study).analysisPlan(), intake, sorter, progress);
        }
    }

    private ActivityIntake intake(StudyId study, EventSorter sorter, ActivityProgress progress) {
        var people =
                takingPart.participants(study).stream().map(Participant::code).collect(toUnmodifiableSet());
        return new ActivityIntake(
                consents.history(study),
                studies.definition(study).timezone(),
                people,
                keeper.actions(study),
                sorter,
                keeper.identifying(study),
                rows -> report(rows, progress));
    }

    private static void report(long rows, ActivityProgress progress) {
        if (progress.isCancelled()) {
            throw new ActivityRefused(ActivityRefused.Reason.CANCELLED);
        }
        progress.read(rows);
    }
}

package org.pilothouse.notelog.activity;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import org.pilothouse.notelog.activity.ActivityReceipt.MeasuredNote;
import org.pilothouse.security.MayHandInEhrData;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;

/** Takes in what a record system logged. The same file again changes nothing; a file that fails leaves nothing that counts. */
@Service
@MayHandInEhrData
public class ActivityLogs {
    private static final Comparator<MeasuredNote> ORDER =
            Comparator.comparing(MeasuredNote::noteRef).thenComparing(MeasuredNote::participant);

    private final LogIntake logs;

    ActivityLogs(LogIntake logs) {
        this.logs = logs;
    }

    /**
     * Reads a log of any length; lines of people who did not agree to it are dropped before anything is kept.
     *
     * @param csv UTF-8 with a header row of participant (or ehr_user, from the privacy officer only), timestamp, note_ref
     *     and action; lines in any order
     * @throws ActivityRefused if it is no such file, or was cancelled
     */
    public ActivityReceipt take(StudyId study, InputStream csv, ActivityProgress progress) {
        var measured = new ArrayList<MeasuredNote>();
        var taken = logs.take(study, csv, new LogIntake.Manner(LogReading.ROWS_A_STRETCH, measured::add, progress));
        measured.sort(ORDER);
        return new ActivityReceipt(
                taken.done().rows(),
                measured,
                taken.rejected(),
                taken.done().rejections().all());
    }
}

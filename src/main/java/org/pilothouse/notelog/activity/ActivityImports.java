package org.pilothouse.notelog.activity;

import java.io.InputStream;
import java.util.List;
import org.pilothouse.security.MayHandInEhrData;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;

/** Takes logs in that are too long to be sent twice: whatever breaks off goes on where it stopped when it is sent again. */
@Service
@MayHandInEhrData
public class ActivityImports {
    private static final int EXAMPLES = 50;

    private final LogIntake logs;
    private final ImportState state;

    ActivityImports(LogIntake logs, ImportState state) {
        this.logs = logs;
        this.state = state;
    }

    /** The latest that were taken in or broke off, the last first. */
    public List<ActivityImport> list(StudyId study) {
        return state.latest(study);
    }

    /**
     * Reads a log of any length. Nothing stays when it is cancelled; when it breaks off, the same file goes on after the last
     * million lines that were read.
     *
     * @throws ActivityRefused if it is no such file, was cancelled, or begins like one that broke off and is another
     */
    public ActivityImport take(StudyId study, InputStream csv, ActivityProgress progress) {
        return take(study, csv, progress, LogReading.ROWS_A_STRETCH);
    }

    ActivityImport take(StudyId study, InputStream csv, ActivityProgress progress, int rowsOfStretch) {
        var taken = logs.take(study, csv, new LogIntake.Manner(rowsOfStretch, measured -> {}, progress));
        var rejections = taken.done().rejections();
        return new ActivityImport(
                state.latest(study).getFirst().at(),
                taken.done().rows(),
                rejections.notAgreed(),
                rejections.unreadable(),
                true,
                taken.rejected().stream().limit(EXAMPLES).toList());
    }
}

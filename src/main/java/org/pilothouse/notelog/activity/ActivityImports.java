package org.pilothouse.notelog.activity;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.pilothouse.security.MayHandInEhrData;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes logs in that are too long to be sent twice: whatever breaks off goes on where it stopped when it is sent again. */
@Service
@MayHandInEhrData
public class ActivityImports {
    private static final int BEGINNING = 1 << 16;

    private final Intakes intakes;
    private final TraceKeeper keeper;
    private final ImportState state;
    private final TransactionTemplate transaction;

    ActivityImports(Intakes intakes, TraceKeeper keeper, ImportState state, TransactionTemplate transaction) {
        this.intakes = intakes;
        this.keeper = keeper;
        this.state = state;
        this.transaction = transaction;
    }

    /** What was taken in before, the latest first. */
    public List<ActivityImport> list(StudyId study) {
        return state.all(study);
    }

    /**
     * Reads a log of any length, a million lines at a time. Parts that were read stay when it is cancelled or breaks off;
     * the same file goes on after them.
     *
     * @throws ActivityRefused if it is no such file, was cancelled, or begins like one that broke off and is another
     */
    public ActivityImport take(StudyId study, InputStream csv, ActivityProgress progress) {
        return take(study, csv, progress, PartsOfFile.ROWS_A_PART);
    }

    ActivityImport take(StudyId study, InputStream csv, ActivityProgress progress, int rowsOfPart) {
        intakes.requireOpen(study);
        var file = new BufferedInputStream(csv, BEGINNING);
        var fingerprint = fingerprint(file);
        var before = state.unfinished(study, fingerprint).orElse(ImportState.Done.NOTHING);
        try (var parts = new PartsOfFile(
                rowsOfPart,
                before,
                sorter -> intakes.of(study, sorter, within(progress)),
                (intake, sorter, done) -> keep(study, fingerprint, new Part(intake, sorter, done), progress))) {
            parts.watchedBy(progress);
            ActivityCsv.read(file, parts);
            parts.end();
            var done = parts.done();
            state.keep(study, fingerprint, done, true);
            var all = state.all(study).getFirst();
            return new ActivityImport(all.at(), all.rows(), all.notAgreed(), all.unreadable(), true, parts.examples());
        } catch (ActivityRefused refused) {
            if (refused.reason() == ActivityRefused.Reason.ANOTHER_FILE) {
                state.forget(study, fingerprint);
            }
            throw refused;
        }
    }

    private record Part(ActivityIntake intake, EventSorter sorter, ImportState.Done done) {}

    private void keep(StudyId study, String fingerprint, Part part, ActivityProgress progress) {
        transaction.executeWithoutResult(status -> {
            keeper.keep(study, intakes.plan(study), part.intake(), part.sorter(), progress);
            state.keep(study, fingerprint, part.done(), false);
        });
    }

    /** Rows of a part are not those of the file. */
    private static ActivityProgress within(ActivityProgress progress) {
        return new ActivityProgress() {
            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
    }

    private static String fingerprint(BufferedInputStream file) {
        try {
            file.mark(BEGINNING);
            var beginning = file.readNBytes(BEGINNING);
            file.reset();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(beginning));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package org.pilothouse.notelog.activity;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.pilothouse.notelog.activity.ActivityReceipt.MeasuredNote;
import org.pilothouse.notelog.activity.ActivityReceipt.RejectedLine;
import org.pilothouse.notelog.activity.ImportState.Done;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a log of any length in: read and sorted stretch by stretch, then merged and stored in one transaction. What breaks off
 * goes on after its last whole stretch when the same file comes again; nothing of a file counts before all of it is in.
 */
@Component
class LogIntake {
    private static final int BEGINNING = 1 << 16;

    private final Intakes intakes;
    private final TraceKeeper keeper;
    private final ImportState state;
    private final StagedLogs staged;
    private final TransactionTemplate transaction;

    LogIntake(
            Intakes intakes,
            TraceKeeper keeper,
            ImportState state,
            StagedLogs staged,
            TransactionTemplate transaction) {
        this.intakes = intakes;
        this.keeper = keeper;
        this.state = state;
        this.staged = staged;
        this.transaction = transaction;
    }

    /** How a file is taken in: in stretches of so many rows, telling whom. */
    record Manner(int rowsOfStretch, Consumer<MeasuredNote> measured, ActivityProgress progress) {}

    /** @param rejected lines of this reading that were not kept */
    record Taken(Done done, List<RejectedLine> rejected) {}

    /** @throws ActivityRefused if it is no such file, was cancelled, or begins like one that broke off and is another */
    Taken take(StudyId study, InputStream csv, Manner manner) {
        intakes.requireOpen(study);
        var file = new BufferedInputStream(csv, BEGINNING);
        var fingerprint = fingerprint(file);
        return staged.alone(study, fingerprint, () -> {
            try {
                return taken(study, fingerprint, file, manner);
            } catch (ActivityRefused refused) {
                if (refused.reason() != ActivityRefused.Reason.USERS_NOT_YOURS) {
                    forget(study, fingerprint);
                }
                throw refused;
            }
        });
    }

    private Taken taken(StudyId study, String fingerprint, InputStream file, Manner manner) {
        var runs = new EventRuns(staged.folder(study, fingerprint));
        var before = state.unfinished(study, fingerprint)
                .filter(done -> runs.goOnAfter(done.stretches()))
                .orElse(Done.NOTHING);
        var intake = intakes.of(study);
        try (var reading = new LogReading(
                manner.rowsOfStretch(),
                before,
                intake,
                runs,
                done -> transaction.executeWithoutResult(status -> {
                    keeper.keepActions(study, intake.actions());
                    state.keep(study, fingerprint, done, false);
                }),
                manner.progress())) {
            ActivityCsv.read(file, reading);
            var events = reading.end();
            transaction.executeWithoutResult(status -> {
                var fresh = new TraceKeeper.Fresh(intakes.plan(study), intake, events, intakes.agreement(study));
                keeper.keep(study, fresh, manner.measured(), manner.progress());
                state.keep(study, fingerprint, reading.done(), true);
            });
            staged.discard(study, fingerprint);
            return new Taken(reading.done(), intake.rejected());
        }
    }

    private void forget(StudyId study, String fingerprint) {
        state.forgetUnfinished(study, fingerprint);
        staged.discard(study, fingerprint);
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

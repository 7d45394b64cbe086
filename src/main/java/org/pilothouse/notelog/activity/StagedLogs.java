package org.pilothouse.notelog.activity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.pilothouse.enrolment.ConsentWithdrawn;
import org.pilothouse.enrolment.KeptData;
import org.pilothouse.enrolment.RetentionClass;
import org.pilothouse.shared.Removals;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** What was read of logs that are not in yet, in {@code imports/} of the data folder: gone as soon as they are. */
@Component
class StagedLogs implements KeptData {
    private static final int NAME_LENGTH = 16;

    private final Path folder;
    private final Set<Path> busy = ConcurrentHashMap.newKeySet();

    StagedLogs(@Value("${pilothouse.data:./data}") Path data) {
        folder = data.resolve("imports");
    }

    Path folder(StudyId study, String fingerprint) {
        return folder.resolve(String.valueOf(study.value())).resolve(fingerprint.substring(0, NAME_LENGTH));
    }

    /** @throws ActivityRefused while somebody else sends the same file */
    <T> T alone(StudyId study, String fingerprint, Supplier<T> work) {
        var file = folder(study, fingerprint);
        if (!busy.add(file)) {
            throw new ActivityRefused(ActivityRefused.Reason.BUSY);
        }
        try {
            return work.get();
        } finally {
            busy.remove(file);
        }
    }

    /** How many files are being read now. */
    int beingRead() {
        return busy.size();
    }

    void discard(StudyId study, String fingerprint) {
        delete(folder(study, fingerprint));
    }

    /** Whoever leaves is in no file that goes on later: it begins anew. */
    @EventListener
    public void on(ConsentWithdrawn event) {
        if (event.deletes()) {
            delete(folder.resolve(String.valueOf(event.study().value())));
        }
    }

    @Override
    public RetentionClass of() {
        return RetentionClass.NOTES;
    }

    @Override
    public long entries(StudyId study) {
        return 0;
    }

    @Override
    public void delete(StudyId study, Removals removed) {
        delete(folder.resolve(String.valueOf(study.value())));
    }

    private static void delete(Path files) {
        try {
            FileSystemUtils.deleteRecursively(files);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

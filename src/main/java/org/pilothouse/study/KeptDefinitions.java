package org.pilothouse.study;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.pilothouse.shared.StudyId;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How studies are set up, kept with the version that was read: nearly every call asks, and putting a set-up together takes ten
 * queries. What a transaction read is kept once that has committed, so nobody sees what was taken back.
 */
final class KeptDefinitions {
    private final Map<StudyId, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(long version, StudyDefinition definition) {}

    /** @param version as the transaction of the caller sees it */
    StudyDefinition of(StudyId study, long version, Supplier<StudyDefinition> read) {
        var known = kept.get(study);
        if (known != null && known.version() == version) {
            return known.definition();
        }
        var found = new Kept(version, read.get());
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    kept.put(study, found);
                }
            });
        }
        return found.definition();
    }
}

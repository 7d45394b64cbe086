package org.pilothouse.operation;

import java.util.List;
import java.util.Objects;
import org.pilothouse.shared.OperatingFacts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells archives that still hold what was deleted for good since they were made. */
@Component
class OutdatedArchives implements OperatingFacts {
    private final ArchiveFolder folder;
    private final ObjectProvider<OperatingFacts> features;

    OutdatedArchives(ArchiveFolder folder, ObjectProvider<OperatingFacts> features) {
        this.folder = folder;
        this.features = features;
    }

    boolean has(Archive archive) {
        return features.stream()
                .map(OperatingFacts::erasedUntil)
                .filter(Objects::nonNull)
                .anyMatch(until -> !archive.madeAt().isAfter(until));
    }

    @Override
    public List<String> notices() {
        return folder.all().stream().anyMatch(this::has) ? List.of("operation.notice.outdated") : List.of();
    }
}

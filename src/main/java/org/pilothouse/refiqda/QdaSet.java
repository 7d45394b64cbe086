package org.pilothouse.refiqda;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A named set of codes, sources or notes; themes travel as sets of codes. Members are guids. */
public record QdaSet(
        UUID guid, String name, @Nullable String description, List<UUID> codes, List<UUID> sources, List<UUID> notes) {

    public QdaSet {
        codes = List.copyOf(codes);
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
    }
}

package org.pilothouse.refiqda;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit of analysis, such as a participant, with its attributes and what belongs to it. References are guids. */
public record QdaCase(
        UUID guid,
        String name,
        @Nullable String description,
        List<UUID> codes,
        List<QdaValue> values,
        List<UUID> sources,
        List<UUID> selections) {

    public QdaCase {
        codes = List.copyOf(codes);
        values = List.copyOf(values);
        sources = List.copyOf(sources);
        selections = List.copyOf(selections);
    }
}

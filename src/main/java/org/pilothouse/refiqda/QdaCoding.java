package org.pilothouse.refiqda;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One code applied by one person. The code and the notes are guids. */
public record QdaCoding(
        UUID guid,
        UUID code,
        @Nullable UUID createdBy,
        @Nullable Instant createdAt,
        List<UUID> notes) {

    public QdaCoding {
        notes = List.copyOf(notes);
    }
}

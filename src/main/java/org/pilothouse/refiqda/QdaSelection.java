package org.pilothouse.refiqda;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passage of a text.
 *
 * @param start first character, in Unicode code points from 0
 * @param end after the last character, in code points; greater than {@code start}
 * @param name what another tool called the passage; not written, where the name is the beginning of the passage
 * @param description a comment on the passage; a selection without codings is a mere comment
 * @param notes guids of memos about the passage
 */
public record QdaSelection(
        UUID guid,
        int start,
        int end,
        @Nullable String name,
        @Nullable String description,
        @Nullable UUID createdBy,
        @Nullable Instant createdAt,
        List<QdaCoding> codings,
        List<UUID> notes) {

    public QdaSelection {
        codings = List.copyOf(codings);
        notes = List.copyOf(notes);
    }
}

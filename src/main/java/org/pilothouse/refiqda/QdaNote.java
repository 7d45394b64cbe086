package org.pilothouse.refiqda;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A memo; its text's line ends become LF. */
public record QdaNote(
        UUID guid,
        String name,
        @Nullable String description,
        String text,
        @Nullable UUID createdBy,
        @Nullable Instant createdAt) {

    public QdaNote {
        text = text.replace("\r\n", "\n").replace('\r', '\n');
    }
}

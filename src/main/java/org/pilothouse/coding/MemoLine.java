package org.pilothouse.coding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A memo in the list.
 *
 * @param name what it is about: name of the text, code or theme; null for the study and for what is gone
 * @param text the text it is about or in which the coding stands
 * @param passage where that coding stands
 * @param own whether whoever asks wrote it
 * @param onCoding whether it was written beside a coding in the workbench, where it is changed
 */
public record MemoLine(
        UUID guid,
        MemoKind kind,
        MemoAbout about,
        @Nullable String name,
        @Nullable UUID text,
        @Nullable Passage passage,
        String coder,
        boolean own,
        boolean onCoding,
        Instant at,
        String words) {}

package org.pilothouse.refiqda;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text with what was coded in it.
 *
 * @param text plain text; line ends become LF, nothing else is changed
 * @param codings codings of the text as a whole
 * @param notes guids of memos about the text
 */
public record QdaSource(
        UUID guid,
        String name,
        @Nullable String description,
        String text,
        @Nullable UUID createdBy,
        @Nullable Instant createdAt,
        List<QdaSelection> selections,
        List<QdaCoding> codings,
        List<UUID> notes,
        List<QdaValue> values) {

    public QdaSource {
        text = text.replace("\r\n", "\n").replace('\r', '\n');
        selections = List.copyOf(selections);
        codings = List.copyOf(codings);
        notes = List.copyOf(notes);
        values = List.copyOf(values);
    }

    /**
     * The passage of a selection of this source.
     *
     * @throws IndexOutOfBoundsException if the selection does not lie in the text
     */
    public String quote(QdaSelection selection) {
        return text.substring(
                text.offsetByCodePoints(0, selection.start()), text.offsetByCodePoints(0, selection.end()));
    }
}

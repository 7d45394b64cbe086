package org.pilothouse.refiqda;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A code with the codes below it.
 *
 * @param colour {@code #RRGGBB} or absent
 * @param codable false for a mere group
 * @param notes guids of memos about the code
 */
public record QdaCode(
        UUID guid,
        String name,
        @Nullable String colour,
        boolean codable,
        @Nullable String description,
        List<UUID> notes,
        List<QdaCode> children) {

    public QdaCode {
        notes = List.copyOf(notes);
        children = List.copyOf(children);
    }

    /** This code and every code below it, parents first. */
    public Stream<QdaCode> withDescendants() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(QdaCode::withDescendants));
    }
}

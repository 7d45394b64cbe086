package org.pilothouse.coding;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a step changed on the page.
 *
 * @param extendable the coding of the same code that a new one would overlap: nothing was changed, extending it is offered
 */
public record CodingChange(
        List<AppliedCoding> put,
        List<UUID> removed,
        @Nullable AppliedCoding extendable) {
    static final CodingChange NONE = new CodingChange(List.of(), List.of(), null);

    public CodingChange {
        put = List.copyOf(put);
        removed = List.copyOf(removed);
    }

    static CodingChange put(AppliedCoding coding) {
        return new CodingChange(List.of(coding), List.of(), null);
    }

    static CodingChange removed(UUID coding) {
        return new CodingChange(List.of(), List.of(coding), null);
    }

    static CodingChange offering(AppliedCoding existing) {
        return new CodingChange(List.of(), List.of(), existing);
    }

    CodingChange and(CodingChange more) {
        return new CodingChange(
                Stream.concat(put.stream(), more.put.stream()).toList(),
                Stream.concat(removed.stream(), more.removed.stream()).toList(),
                extendable);
    }
}

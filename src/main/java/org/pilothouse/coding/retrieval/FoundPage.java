package org.pilothouse.coding.retrieval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some of the passages found, in reading order, and where to go on; null at the end. */
public record FoundPage(List<Found> items, @Nullable Place next) {

    public FoundPage {
        items = List.copyOf(items);
    }

    /** The last passage of a page. */
    public record Place(long transcript, int start, long id) {}
}

package org.pilothouse.coding;

import java.util.List;

/** One page of what was found, and how much there is. */
public record SegmentPage(long total, List<Segment> items) {

    public SegmentPage {
        items = List.copyOf(items);
    }
}

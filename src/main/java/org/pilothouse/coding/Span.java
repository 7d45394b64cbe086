package org.pilothouse.coding;

/** A passage in code points: from {@code start} to before {@code end}. */
record Span(int start, int end) {

    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    boolean liesWithin(int length) {
        return start >= 0 && start < end && end <= length;
    }

    Span with(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }
}

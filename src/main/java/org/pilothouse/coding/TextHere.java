package org.pilothouse.coding;

/** A text of this study that a project speaks of. */
record TextHere(long id, int version, TurnPlaces turns) {
    CodeApplication.Place at(Span span) {
        return new CodeApplication.Place(id, version, span, turns.at(span.start()));
    }
}

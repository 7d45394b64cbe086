package org.pilothouse.notelog;

/** A body that is no table of notes at all: nothing of it was kept. */
public class UnreadableNotes extends RuntimeException {
    public UnreadableNotes(String message) {
        super(message);
    }
}

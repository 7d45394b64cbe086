package org.pilothouse.notelog;

/** A note's reference and its row. */
record NoteKey(long id, String noteRef) {}

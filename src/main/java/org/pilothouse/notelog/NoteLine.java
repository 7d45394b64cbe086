package org.pilothouse.notelog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note as its clinician sees it in a list.
 *
 * @param typeLabel the study's words for its type
 * @param whilePaused whether a tool was used on a day on which it was paused
 */
public record NoteLine(NoteEntry note, String typeLabel, Instant recordedAt, boolean whilePaused) {

    public String noteRef() {
        return note.noteRef();
    }

    public @Nullable Double minutes() {
        return note.time().docMinutes();
    }
}

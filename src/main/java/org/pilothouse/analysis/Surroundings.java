package org.pilothouse.analysis;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.NoteFact;
import org.pilothouse.notelog.NoteParticulars;
import org.pilothouse.notelog.NotesLeftOut;
import org.pilothouse.notelog.WeekOfHours;

/**
 * What is known beside the notes themselves.
 *
 * @param particulars of notes, by reference
 * @param weeks hours scheduled with clients
 * @param leftOut notes that clinicians left out of analyses; these are nowhere else
 */
record Surroundings(Map<String, NoteParticulars> particulars, List<WeekOfHours> weeks, List<NotesLeftOut> leftOut) {
    static final Surroundings NONE = new Surroundings(Map.of(), List.of(), List.of());

    Surroundings {
        particulars = Map.copyOf(particulars);
        weeks = List.copyOf(weeks);
        leftOut = List.copyOf(leftOut);
    }

    @Nullable NoteParticulars of(NoteFact note) {
        return particulars.get(note.noteRef());
    }
}

package org.pilothouse.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.NoteFact;
import org.pilothouse.notelog.NoteParticulars;
import org.pilothouse.notelog.NotesLeftOut;
import org.pilothouse.notelog.VendorWeek;
import org.pilothouse.notelog.WeekOfHours;
import org.pilothouse.shared.ParticipantCode;

/**
 * What is known beside the notes themselves.
 *
 * @param particulars of notes, by reference
 * @param weeks hours scheduled with clients
 * @param vendorFigures weekly figures of the record system's vendor
 * @param leftOut notes that clinicians left out of analyses; these are nowhere else
 */
record Surroundings(
        Map<String, NoteParticulars> particulars,
        List<WeekOfHours> weeks,
        List<VendorWeek> vendorFigures,
        List<NotesLeftOut> leftOut) {
    static final Surroundings NONE = new Surroundings(Map.of(), List.of(), List.of(), List.of());

    Surroundings {
        particulars = Map.copyOf(particulars);
        weeks = List.copyOf(weeks);
        vendorFigures = List.copyOf(vendorFigures);
        leftOut = List.copyOf(leftOut);
    }

    @Nullable NoteParticulars of(NoteFact note) {
        return particulars.get(note.noteRef());
    }

    /** The same of some participants only; particulars are looked up by note and stay. */
    Surroundings only(Set<ParticipantCode> codes) {
        return new Surroundings(
                particulars,
                weeks.stream()
                        .filter(week -> codes.contains(week.participant()))
                        .toList(),
                vendorFigures.stream()
                        .filter(week -> codes.contains(week.participant()))
                        .toList(),
                leftOut.stream()
                        .filter(own -> codes.contains(own.participant()))
                        .toList());
    }
}

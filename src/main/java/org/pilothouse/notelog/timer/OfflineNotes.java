package org.pilothouse.notelog.timer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.NoteRefused;
import org.pilothouse.notelog.NoteRefused.Reason;
import org.pilothouse.notelog.OwnNote;
import org.pilothouse.notelog.OwnNotes;
import org.pilothouse.security.MayLogOwn;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.Refused;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;

/** Takes what a device kept while it had no connection: each note once, however often it is sent. */
@Service
@MayLogOwn
public class OfflineNotes {
    private static final Pattern REFERENCE = Pattern.compile("n-[0-9a-hjkmnp-tv-z]{14}");
    private static final int MOST_AT_ONCE = 200;

    private final NoteTimers timers;
    private final OwnNotes notes;

    OfflineNotes(NoteTimers timers, OwnNotes notes) {
        this.timers = timers;
        this.notes = notes;
    }

    /**
     * What became of a note.
     *
     * @param noteRef empty when none was sent
     * @param refused null when it is in the log, now or since before
     */
    public record Taken(String noteRef, @Nullable Refused refused) {}

    /** One by one, in their order: those that pass every check stay, whatever becomes of the others. */
    public List<Taken> take(StudyId study, List<OfflineNote> kept) {
        if (kept.size() > MOST_AT_ONCE) {
            throw new NoteRefused(Reason.NOT_UNDERSTOOD);
        }
        var taken = new ArrayList<Taken>(kept.size());
        for (var note : kept) {
            taken.add(take(study, note));
        }
        return taken;
    }

    private Taken take(StudyId study, OfflineNote note) {
        try {
            if (!isWhole(note)) {
                throw new NoteRefused(Reason.NOT_UNDERSTOOD);
            }
            if (!isThere(study, note.noteRef())) {
                log(study, note);
            }
            return new Taken(note.noteRef(), null);
        } catch (Refused refusal) {
            return new Taken(reference(note), refusal);
        }
    }

    private static String reference(@Nullable OfflineNote note) {
        return note == null ? "" : Objects.requireNonNullElse(note.noteRef(), "");
    }

    /** What was sent may lack anything, whatever its type promises. */
    private static boolean isWhole(@Nullable OfflineNote note) {
        return note != null
                && Stream.of(note.noteRef(), note.day(), note.noteType(), note.tool(), note.outcome())
                        .allMatch(Objects::nonNull)
                && REFERENCE.matcher(note.noteRef()).matches();
    }

    private boolean isThere(StudyId study, String noteRef) {
        try {
            notes.find(study, noteRef);
            return true;
        } catch (NoteRefused notYet) {
            return false;
        }
    }

    /** A note whose timer ran keeps its events and its method; the time that the device counted alone is a correction. */
    private void log(StudyId study, OfflineNote note) {
        if (note.timed()
                && timers.open(study).stream().anyMatch(timer -> timer.noteRef().equals(note.noteRef()))) {
            timers.correct(study, note.noteRef(), note.minutes());
            timers.finish(study, note.noteRef(), new Finish(note.outcome(), note.reason()));
            return;
        }
        notes.record(
                study,
                note.noteRef(),
                new OwnNote(
                        note.day(),
                        note.noteType(),
                        note.tool(),
                        note.outcome(),
                        note.reason(),
                        Set.of(),
                        null,
                        MeasurementMethod.SELF_REPORT_PER_NOTE,
                        note.minutes(),
                        List.of()));
    }
}

package org.pilothouse.notelog.telling;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.ConsentGate;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.notelog.NonUseReason;
import org.pilothouse.notelog.NoteLine;
import org.pilothouse.notelog.NoteRefused;
import org.pilothouse.notelog.NoteRefused.Reason;
import org.pilothouse.notelog.OwnNote;
import org.pilothouse.notelog.OwnNotes;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.FreeText;
import org.pilothouse.security.MayLogOwn;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a clinician tells of its own accord, and takes back. */
@Service
@Transactional
@MayLogOwn
public class Telling {
    private final ToldRepository told;
    private final OwnNotes notes;
    private final ConsentGate consents;
    private final Studies studies;
    private final FreeText freeText;
    private final CurrentUser current;
    private final Clock clock;

    Telling(
            ToldRepository told,
            OwnNotes notes,
            ConsentGate consents,
            Studies studies,
            FreeText freeText,
            CurrentUser current,
            Clock clock) {
        this.told = told;
        this.notes = notes;
        this.consents = consents;
        this.studies = studies;
        this.freeText = freeText;
        this.current = current;
        this.clock = clock;
    }

    /** What I told, the newest first. */
    @Transactional(readOnly = true)
    public List<ToldLine> mine(StudyId study) {
        return told.findByStudyAndParticipantOrderByToldAtDesc(study, current.codeIn(study)).stream()
                .map(Told::line)
                .toList();
    }

    /**
     * Tells something.
     *
     * @param noteRef a note of one's own that it is about, or null
     * @throws NoteRefused without words, with too many, about a note of somebody else, and where nothing may be recorded
     */
    public void tell(StudyId study, ToldKind kind, @Nullable String noteRef, String words) {
        requireMayTell(study);
        if (noteRef != null) {
            notes.find(study, noteRef);
        }
        told.save(new Told(study, current.codeIn(study), moment(study), kind, noteRef, checked(study, words)));
    }

    /**
     * What the other reason of a note was; empty words take it back. The same refusals as above. Other words are told anew, at
     * their own moment: a withdrawal deletes by it.
     */
    public void tellReason(StudyId study, String noteRef, String words) {
        requireMayTell(study);
        var before = reason(study, noteRef);
        if (before.isPresent() && before.get().line().words().equals(words.strip())) {
            return;
        }
        if (!words.isBlank()) {
            tell(study, ToldKind.OTHER_REASON, noteRef, words);
        }
        before.ifPresent(told::delete);
    }

    /**
     * Logs a note together with what its other reason was: both or neither.
     *
     * @param words empty where nothing is said of a reason
     * @throws NoteRefused as for the note and for the words alone
     */
    public NoteLine record(StudyId study, OwnNote note, String words) {
        var line = notes.record(study, note);
        sayReason(study, line.noteRef(), note, words);
        return line;
    }

    /** Sets a note right together with what its other reason was. The same refusals as above. */
    public void change(StudyId study, String noteRef, OwnNote note, String words) {
        notes.change(study, noteRef, note);
        sayReason(study, noteRef, note, words);
    }

    private void sayReason(StudyId study, String noteRef, OwnNote note, String words) {
        if (note.reason() == NonUseReason.OTHER
                && !words.strip().equals(reasonOf(study, noteRef).orElse(""))) {
            tellReason(study, noteRef, words);
        }
    }

    /** What was said of the other reason of a note. */
    @Transactional(readOnly = true)
    public Optional<String> reasonOf(StudyId study, String noteRef) {
        return reason(study, noteRef).map(Told::line).map(ToldLine::words);
    }

    /** @throws NoteRefused if it is not there or not one's own */
    public void takeBack(StudyId study, long key) {
        consents.requireOpen(study);
        told.delete(told.findByStudyAndParticipantAndId(study, current.codeIn(study), key)
                .orElseThrow(() -> new NoteRefused(Reason.NOT_THERE)));
    }

    private Optional<Told> reason(StudyId study, String noteRef) {
        return told.findFirstByStudyAndParticipantAndKindAndNoteRefOrderByToldAtDesc(
                study, current.codeIn(study), ToldKind.OTHER_REASON, noteRef);
    }

    /** Agreed to the log or to surveys, whichever: both are answers in one's own words or stand beside them. */
    private void requireMayTell(StudyId study) {
        consents.requireOpen(study);
        var me = current.codeIn(study);
        var today = clock.instant().atZone(studies.definition(study).timezone()).toLocalDate();
        var scopes = consents.scopesOn(study, me, today);
        if (!consents.takesPartNow(study, me) || !scopes.contains(Scope.NOTE_LOG) && !scopes.contains(Scope.SURVEYS)) {
            throw new NoteRefused(Reason.NO_CONSENT);
        }
    }

    private String checked(StudyId study, String words) {
        var text = Told.NOT_TEXT.matcher(words).replaceAll("").strip();
        if (text.isEmpty() || text.length() > Told.WORDS_AT_MOST) {
            throw new NoteRefused(Reason.WORDS_OUT_OF_BOUNDS);
        }
        freeText.check(study, "told.words", text);
        return text;
    }

    /** By the second, each of one's own once. */
    private Instant moment(StudyId study) {
        ParticipantCode me = current.codeIn(study);
        var moment = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        while (told.existsByStudyAndParticipantAndToldAt(study, me, moment)) {
            moment = moment.plusSeconds(1);
        }
        return moment;
    }
}

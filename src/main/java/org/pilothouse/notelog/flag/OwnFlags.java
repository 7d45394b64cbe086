package org.pilothouse.notelog.flag;

import java.time.Clock;
import java.util.List;
import org.pilothouse.enrolment.ConsentGate;
import org.pilothouse.notelog.NoteRefused;
import org.pilothouse.notelog.NoteRefused.Reason;
import org.pilothouse.notelog.OwnNote;
import org.pilothouse.notelog.OwnNotes;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.MayLogOwn;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a clinician is asked about its own notes, and answers in one tap. */
@Service
@Transactional
@MayLogOwn
public class OwnFlags {
    private final NoteFlagRepository flags;
    private final OwnNotes notes;
    private final ConsentGate consents;
    private final CurrentUser current;
    private final Clock clock;

    OwnFlags(NoteFlagRepository flags, OwnNotes notes, ConsentGate consents, CurrentUser current, Clock clock) {
        this.flags = flags;
        this.notes = notes;
        this.consents = consents;
        this.current = current;
        this.clock = clock;
    }

    /** What is open, the oldest first. */
    @Transactional(readOnly = true)
    public List<FlagLine> open(StudyId study) {
        return flags.open(study, current.codeIn(study));
    }

    /**
     * Answers; leaving out keeps the note in the own log and out of every analysis.
     *
     * @throws NoteRefused if it is not open, not one's own, or about no note that could be left out
     */
    public void answer(StudyId study, long key, FlagAnswer answer) {
        consents.requireOpen(study);
        var flag = flags.findById(key)
                .filter(one -> one.isOpenFor(study, current.codeIn(study)))
                .orElseThrow(() -> new NoteRefused(Reason.NOT_THERE));
        if (answer == FlagAnswer.LEFT_OUT) {
            leaveOut(study, key);
        }
        flag.answer(answer, clock.instant());
    }

    private void leaveOut(StudyId study, long key) {
        var noteRef = open(study).stream()
                .filter(line -> line.key() == key)
                .map(FlagLine::noteRef)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new NoteRefused(Reason.NOT_THERE));
        var told = OwnNote.of(notes.find(study, noteRef).note());
        notes.change(study, noteRef, told.with(told.detail().leftOut(true)));
    }
}

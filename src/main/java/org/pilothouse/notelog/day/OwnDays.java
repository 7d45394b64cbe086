package org.pilothouse.notelog.day;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.pilothouse.enrolment.ConsentGate;
import org.pilothouse.notelog.NoteRefused;
import org.pilothouse.notelog.OwnNotes;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.MayLogOwn;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days of a clinician that are told in full: a day without an end may lack notes, one with an end does not. */
@Service
@Transactional
@MayLogOwn
public class OwnDays {
    private final DayEndRepository ends;
    private final OwnNotes notes;
    private final ConsentGate consents;
    private final CurrentUser current;
    private final Clock clock;

    OwnDays(DayEndRepository ends, OwnNotes notes, ConsentGate consents, CurrentUser current, Clock clock) {
        this.ends = ends;
        this.notes = notes;
        this.consents = consents;
        this.current = current;
        this.clock = clock;
    }

    /** When its clinician said that this was all. */
    @Transactional(readOnly = true)
    public Optional<Instant> end(StudyId study, LocalDate day) {
        return ends.findByStudyAndParticipantAndOnDay(study, current.codeIn(study), day)
                .map(DayEnd::endedAt);
    }

    /**
     * That was all; said twice it is the same.
     *
     * @throws NoteRefused where nothing may be logged for that day
     */
    public void thatWasAll(StudyId study, LocalDate day) {
        consents.requireOpen(study);
        if (day.isAfter(notes.today(study))) {
            throw new NoteRefused(NoteRefused.Reason.IN_THE_FUTURE);
        }
        var refusal = notes.choices(study, day).refusal();
        if (refusal != null) {
            throw new NoteRefused(refusal);
        }
        if (end(study, day).isEmpty()) {
            ends.save(new DayEnd(study, current.codeIn(study), day, clock.instant()));
        }
    }

    /** There was more after all. */
    public void takeBack(StudyId study, LocalDate day) {
        consents.requireOpen(study);
        ends.findByStudyAndParticipantAndOnDay(study, current.codeIn(study), day)
                .ifPresent(ends::delete);
    }
}

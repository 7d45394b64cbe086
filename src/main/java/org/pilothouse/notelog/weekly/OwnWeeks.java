package org.pilothouse.notelog.weekly;

import java.time.DayOfWeek;
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

/** A clinician's own weeks: hours scheduled with clients, without which no time is a share of anything, and leave. */
@Service
@Transactional
@MayLogOwn
public class OwnWeeks {
    private static final double HOURS_AT_MOST = 80;

    private final ScheduledWeekRepository weeks;
    private final OwnNotes notes;
    private final ConsentGate consents;
    private final CurrentUser current;

    OwnWeeks(ScheduledWeekRepository weeks, OwnNotes notes, ConsentGate consents, CurrentUser current) {
        this.weeks = weeks;
        this.notes = notes;
        this.consents = consents;
        this.current = current;
    }

    /**
     * A week as its clinician tells it.
     *
     * @param clientHours scheduled with clients, 0 on leave
     */
    public record OwnWeek(LocalDate monday, double clientHours, boolean leave) {}

    /** What was said of the week that begins on that Monday. */
    @Transactional(readOnly = true)
    public Optional<OwnWeek> week(StudyId study, LocalDate monday) {
        return found(study, monday)
                .map(ScheduledWeek::line)
                .map(line -> new OwnWeek(line.week(), line.scheduledClientHours(), Boolean.TRUE.equals(line.leave())));
    }

    /**
     * Says it, or says it anew.
     *
     * @throws NoteRefused below zero or above eighty hours, for a day that is no Monday, and where nothing may be logged
     */
    public void tell(StudyId study, OwnWeek week) {
        consents.requireOpen(study);
        if (week.clientHours() < 0) {
            throw new NoteRefused(NoteRefused.Reason.BELOW_ZERO);
        }
        if (!(week.clientHours() <= HOURS_AT_MOST) || week.monday().getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new NoteRefused(NoteRefused.Reason.NOT_UNDERSTOOD);
        }
        var refusal = notes.choices(study).refusal();
        if (refusal != null) {
            throw new NoteRefused(refusal);
        }
        var known = found(study, week.monday());
        if (known.isPresent()) {
            known.get().say(week.clientHours(), week.leave());
        } else {
            weeks.save(new ScheduledWeek(
                    study,
                    new ScheduledWeek.WeekLine(
                            current.codeIn(study), week.monday(), week.clientHours(), null, week.leave())));
        }
    }

    private Optional<ScheduledWeek> found(StudyId study, LocalDate monday) {
        return weeks.findByStudyAndParticipantAndWeek(study, current.codeIn(study), monday);
    }
}

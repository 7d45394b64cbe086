package org.pilothouse.notelog;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import org.pilothouse.notelog.check.Claim;
import org.pilothouse.notelog.check.Ground;
import org.pilothouse.notelog.check.NoteChecks;
import org.pilothouse.security.CurrentUser;
import org.pilothouse.security.MayLogOwn;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A clinician's own notes: what can be logged, logging it, setting it right, taking it back. */
@Service
@Transactional(readOnly = true)
@MayLogOwn
public class OwnNotes {
    private static final int MOST_AT_ONCE = 40;

    private final NoteLog log;
    private final OwnRows rows;
    private final Grounds grounds;
    private final CurrentUser current;
    private final Clock clock;

    OwnNotes(NoteLog log, OwnRows rows, Grounds grounds, CurrentUser current, Clock clock) {
        this.log = log;
        this.rows = rows;
        this.grounds = grounds;
        this.current = current;
        this.clock = clock;
    }

    /** The present day in the study's time zone. */
    public LocalDate today(StudyId study) {
        return LocalDate.ofInstant(clock.instant(), grounds.zone(study));
    }

    /** What can be chosen for a note of that day. */
    public LogChoices choices(StudyId study, LocalDate day) {
        var participant = current.codeIn(study);
        return new ChoicesOfDay(grounds.own(study, participant), participant, day)
                .after(
                        rows.last(study, participant),
                        rows.typesByUse(study, participant),
                        rows.paths(study, participant));
    }

    /** What can be chosen for a note of today. */
    public LogChoices choices(StudyId study) {
        return choices(study, today(study));
    }

    /**
     * Logs a note; its reference is made here.
     *
     * @throws NoteRefused if a check objects
     */
    @Transactional
    public NoteLine record(StudyId study, OwnNote note) {
        return record(study, newReference(study), note);
    }

    /**
     * Logs a note under a reference made before, by the timer.
     *
     * @throws NoteRefused if a check objects
     */
    @Transactional
    public NoteLine record(StudyId study, String noteRef, OwnNote note) {
        var entry = entry(grounds.of(study, current.codeIn(study)), noteRef, current.codeIn(study), note);
        var rejected = log.submit(study, List.of(entry)).rejected();
        if (!rejected.isEmpty()) {
            throw NoteRefused.by(rejected.get(0).reason());
        }
        return rows.line(study, current.codeIn(study), noteRef);
    }

    /**
     * Sets a note right. Minutes that change are marked as corrected; how they were measured stays.
     *
     * @throws NoteRefused if a check objects or it is not one's own
     */
    @Transactional
    public NoteLine change(StudyId study, String noteRef, OwnNote note) {
        grounds.requireOpen(study);
        var participant = current.codeIn(study);
        var ground = grounds.own(study, participant);
        var wanted = entry(ground, noteRef, participant, note);
        var claim = Claim.of(wanted);
        NoteChecks.onSubstance(claim, ground)
                .or(() -> NoteChecks.onMinutes(claim, ground))
                .or(() -> NoteChecks.onForm(claim, ground))
                .ifPresent(objection -> {
                    throw NoteRefused.by(objection.check());
                });
        return rows.change(study, participant, wanted);
    }

    /**
     * Takes a note back as if it had never been logged.
     *
     * @throws NoteRefused if it is not one's own
     */
    @Transactional
    public void remove(StudyId study, String noteRef) {
        grounds.requireOpen(study);
        rows.remove(study, current.codeIn(study), noteRef);
    }

    /**
     * Takes a note out of the log because it is being written again; what was told about it waits for it.
     *
     * @throws NoteRefused if it is not one's own
     */
    @Transactional
    public void writeAgain(StudyId study, String noteRef) {
        grounds.requireOpen(study);
        rows.writeAgain(study, current.codeIn(study), noteRef);
    }

    /**
     * An own note.
     *
     * @throws NoteRefused if it is not there
     */
    public NoteLine find(StudyId study, String noteRef) {
        return rows.line(study, current.codeIn(study), noteRef);
    }

    /** Own notes of those days, both included, the latest first. */
    public List<NoteLine> between(StudyId study, LocalDate from, LocalDate to) {
        return rows.between(study, current.codeIn(study), from, to);
    }

    /** Own weeks from the first with a note to the last, weeks without notes included. */
    public List<WeekOfNotes> weeks(StudyId study) {
        var byWeek = new TreeMap<>(between(study, LocalDate.EPOCH, today(study).plusYears(1)).stream()
                .collect(groupingBy(line -> monday(line.note().serviceDate()))));
        if (byWeek.isEmpty()) {
            return List.of();
        }
        return byWeek.firstKey()
                .datesUntil(byWeek.lastKey().plusDays(1), java.time.Period.ofWeeks(1))
                .map(week -> week(week, byWeek.getOrDefault(week, List.of())))
                .toList();
    }

    /**
     * Whether the next note is asked the longer questions.
     *
     * @param begun own notes that are being written
     */
    public Draw draw(StudyId study, int begun) {
        return rows.draw(study, current.codeIn(study), begun);
    }

    /**
     * Logs notes that were written in one go: each with its share of the minutes and of the time of logging, all under one batch.
     *
     * @param together what they have in common, with the minutes of all of them
     * @return how many were logged
     * @throws NoteRefused if a check objects; none is logged then
     */
    @Transactional
    public int recordSeveral(StudyId study, OwnNote together, int count) {
        if (count < 2 || count > MOST_AT_ONCE) {
            throw new NoteRefused(NoteRefused.Reason.NOT_SEVERAL);
        }
        var minutes = together.minutes();
        var outside = together.outsideHours();
        var each = together.withMinutes(minutes == null ? null : minutes / count)
                .withOutsideHours(outside == null ? null : (Double) (outside / count))
                .with(together.detail().inBatch(newReference(study), count));
        for (int i = 0; i < count; i++) {
            record(study, each);
        }
        return count;
    }

    /** A reference for a note to be. */
    public String newReference(StudyId study) {
        grounds.requireOpen(study);
        return rows.newReference();
    }

    private NoteEntry entry(Ground ground, String noteRef, ParticipantCode participant, OwnNote note) {
        if (note.day().isAfter(today(ground))) {
            throw new NoteRefused(NoteRefused.Reason.IN_THE_FUTURE);
        }
        return new OwnEntry(ground, participant).of(noteRef, note);
    }

    private LocalDate today(Ground ground) {
        return LocalDate.ofInstant(clock.instant(), ground.definition().timezone());
    }

    private static WeekOfNotes week(LocalDate monday, List<NoteLine> lines) {
        var minutes = new EnumMap<MeasurementMethod, Double>(MeasurementMethod.class);
        for (var line : lines) {
            var known = line.minutes();
            if (known != null) {
                minutes.merge(line.note().time().measurementMethod(), known, Double::sum);
            }
        }
        return new WeekOfNotes(monday, lines.size(), minutes);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}

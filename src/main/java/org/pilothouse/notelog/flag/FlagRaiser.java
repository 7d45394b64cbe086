package org.pilothouse.notelog.flag;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.pilothouse.notelog.NoteRecorded;
import org.pilothouse.notelog.timer.TimerForgotten;
import org.pilothouse.notelog.timer.TimersOverlap;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.stats.Quantiles;
import org.pilothouse.study.Studies;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks at every note once, when it is recorded. Nothing is refused or changed for what it sees. */
@Component
class FlagRaiser {
    private static final Set<MeasurementMethod> SELF_REPORTED =
            EnumSet.of(MeasurementMethod.SELF_REPORT_PER_NOTE, MeasurementMethod.SELF_REPORT_RECALL);
    private static final double LONG_AT_LEAST = 120;
    private static final Duration LATE = Duration.ofHours(48);

    private final NoteFlagRepository flags;
    private final Studies studies;
    private final Clock clock;

    FlagRaiser(NoteFlagRepository flags, Studies studies, Clock clock) {
        this.flags = flags;
        this.studies = studies;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(NoteRecorded event) {
        flags.note(event.study(), event.noteRef()).ifPresent(note -> {
            doubts(event, note).forEach(kind -> raise(event.study(), event.participant(), note, kind));
            if (note.isSelfReported() && isRounding(event)) {
                flags.save(new NoteFlag(
                        event.study(), event.participant(), null, FlagKind.ROUND_NUMBERS, clock.instant()));
            }
        });
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TimerForgotten event) {
        flags.note(event.study(), event.noteRef())
                .ifPresent(note -> raise(event.study(), event.participant(), note, FlagKind.FORGOTTEN_TIMER));
    }

    /** CK-08 */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TimersOverlap event) {
        flags.note(event.study(), event.noteRef())
                .ifPresent(note -> raise(event.study(), event.participant(), note, FlagKind.OVERLAP));
    }

    private void raise(StudyId study, ParticipantCode participant, FlaggedNote note, FlagKind kind) {
        if (!flags.existsByNoteAndKind(note.id(), kind)) {
            flags.save(new NoteFlag(study, participant, note.id(), kind, clock.instant()));
        }
    }

    private EnumSet<FlagKind> doubts(NoteRecorded event, FlaggedNote note) {
        var kinds = EnumSet.noneOf(FlagKind.class);
        if (note.isAgainstTheClientsWish()) {
            kinds.add(FlagKind.AGAINST_WISH);
        }
        if (stepsAreOff(note)) {
            kinds.add(FlagKind.STEPS_OFF);
        }
        if (isLong(event.study(), note)) {
            kinds.add(FlagKind.LONG);
        }
        if (event.byItsClinician() && isLate(event.study(), note)) {
            kinds.add(FlagKind.LATE);
        }
        return kinds;
    }

    /** CK-07. Steps without any minutes tell their order only. */
    private boolean stepsAreOff(FlaggedNote note) {
        var total = note.minutes();
        return total != null
                && flags.stepMinutes(note.id())
                        .filter(sum -> sum > 0 && Math.abs(sum - total) > Math.max(total / 10, 1))
                        .isPresent();
    }

    /** CK-09: above the upper quartile by three times the distance of the quartiles, and above two hours. */
    private boolean isLong(StudyId study, FlaggedNote note) {
        var total = note.minutes();
        return total != null && total > LONG_AT_LEAST && total > fence(flags.minutesOfType(study, note.noteType()));
    }

    static double fence(List<Double> minutes) {
        var all = minutes.stream().mapToDouble(Double::doubleValue).toArray();
        var upper = Quantiles.quantile(0.75, all);
        return upper + 3 * (upper - Quantiles.quantile(0.25, all));
    }

    /** CK-11: more than two days after the day of the note was over. */
    private boolean isLate(StudyId study, FlaggedNote note) {
        ZoneId zone = studies.definition(study).timezone();
        var over = note.serviceDate().plusDays(1).atStartOfDay(zone).toInstant();
        return Duration.between(over, note.recordedAt()).compareTo(LATE) > 0;
    }

    /** CK-10, said once to each clinician. */
    private boolean isRounding(NoteRecorded event) {
        return !flags.existsByStudyAndParticipantAndKind(event.study(), event.participant(), FlagKind.ROUND_NUMBERS)
                && RoundNumbers.areMany(flags.minutesOf(event.study(), event.participant(), SELF_REPORTED));
    }
}

package org.pilothouse.notelog.flag;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pilothouse.notelog.Chunks;
import org.pilothouse.notelog.NotesRecorded;
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
    public void on(NotesRecorded event) {
        var round = new Round(event.study(), event.byTheirClinician());
        Chunks.each(event.noteRefs(), refs -> round.look(flags.notes(event.study(), refs)));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TimerForgotten event) {
        raise(event.study(), event.noteRef(), FlagKind.FORGOTTEN_TIMER);
    }

    /** CK-08 */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TimersOverlap event) {
        raise(event.study(), event.noteRef(), FlagKind.OVERLAP);
    }

    private void raise(StudyId study, String noteRef, FlagKind kind) {
        for (var note : flags.notes(study, List.of(noteRef))) {
            if (!flags.existsByNoteAndKind(note.id(), kind)) {
                flags.save(new NoteFlag(study, note.participant(), note.id(), kind, clock.instant()));
            }
        }
    }

    /** One look at notes that were recorded together: what holds for a type of note or a clinician is asked once. */
    private final class Round {
        private final StudyId study;
        private final boolean byTheirClinician;
        private final ZoneId zone;
        private final Map<String, Double> fences = new HashMap<>();
        private final Set<ParticipantCode> askedForRounding = new HashSet<>();

        Round(StudyId study, boolean byTheirClinician) {
            this.study = study;
            this.byTheirClinician = byTheirClinician;
            zone = studies.definition(study).timezone();
        }

        void look(List<FlaggedNote> notes) {
            var steps = new HashMap<Long, Double>();
            flags.stepMinutes(notes.stream().map(FlaggedNote::id).toList())
                    .forEach(sum -> steps.put(sum.note(), sum.minutes()));
            var raised = new ArrayList<NoteFlag>();
            for (var note : notes) {
                doubts(note, steps.getOrDefault(note.id(), 0.0))
                        .forEach(kind ->
                                raised.add(new NoteFlag(study, note.participant(), note.id(), kind, clock.instant())));
            }
            notes.stream()
                    .filter(FlaggedNote::isSelfReported)
                    .map(FlaggedNote::participant)
                    .filter(askedForRounding::add)
                    .filter(this::isRounding)
                    .forEach(
                            who -> raised.add(new NoteFlag(study, who, null, FlagKind.ROUND_NUMBERS, clock.instant())));
            flags.saveAll(raised);
        }

        private EnumSet<FlagKind> doubts(FlaggedNote note, double stepMinutes) {
            var kinds = EnumSet.noneOf(FlagKind.class);
            if (note.isAgainstTheClientsWish()) {
                kinds.add(FlagKind.AGAINST_WISH);
            }
            if (stepsAreOff(note, stepMinutes)) {
                kinds.add(FlagKind.STEPS_OFF);
            }
            if (isLong(note)) {
                kinds.add(FlagKind.LONG);
            }
            if (byTheirClinician && isLate(note)) {
                kinds.add(FlagKind.LATE);
            }
            return kinds;
        }

        /** CK-09: above the upper quartile by three times the distance of the quartiles, and above two hours. */
        private boolean isLong(FlaggedNote note) {
            var total = note.minutes();
            return total != null
                    && total > LONG_AT_LEAST
                    && total > fences.computeIfAbsent(note.noteType(), type -> fence(flags.minutesOfType(study, type)));
        }

        /** CK-11: more than two days after the day of the note was over. */
        private boolean isLate(FlaggedNote note) {
            var over = note.serviceDate().plusDays(1).atStartOfDay(zone).toInstant();
            return Duration.between(over, note.recordedAt()).compareTo(LATE) > 0;
        }

        /** CK-10, said once to each clinician. */
        private boolean isRounding(ParticipantCode who) {
            return !flags.existsByStudyAndParticipantAndKind(study, who, FlagKind.ROUND_NUMBERS)
                    && RoundNumbers.areMany(flags.minutesOf(study, who, SELF_REPORTED));
        }
    }

    /** CK-07. Steps without any minutes tell their order only. */
    private static boolean stepsAreOff(FlaggedNote note, double stepMinutes) {
        var total = note.minutes();
        return total != null && stepMinutes > 0 && Math.abs(stepMinutes - total) > Math.max(total / 10, 1);
    }

    static double fence(List<Double> minutes) {
        var all = minutes.stream().mapToDouble(Double::doubleValue).toArray();
        var upper = Quantiles.quantile(0.75, all);
        return upper + 3 * (upper - Quantiles.quantile(0.25, all));
    }
}

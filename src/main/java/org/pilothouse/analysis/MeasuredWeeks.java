package org.pilothouse.analysis;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.NoteFact;
import org.pilothouse.notelog.WeekOfHours;
import org.pilothouse.shared.ParticipantCode;

/**
 * Clinicians' weeks in which both is known: the hours scheduled with clients, and the minutes of every note, all measured
 * in the same way. A week of which a part is missing would look like a week with little documentation.
 */
final class MeasuredWeeks {

    /** Why a week does not enter. */
    enum Out {
        /** Notes, but no scheduled hours, or none above zero. */
        NO_HOURS,
        /** Some of it was leave. */
        LEAVE,
        /** Scheduled hours, but no notes: more likely not logged than not written. */
        NO_NOTES,
        /** Some of its notes have no minutes, minutes measured in another way, or were left out by their clinician. */
        NOT_ALL_MEASURED
    }

    /** A week that enters. */
    record Week(WeekOfHours hours, List<NoteFact> notes) {
        ParticipantCode participant() {
            return hours.participant();
        }

        double minutes() {
            return notes.stream().mapToDouble(NoteTimeAnalysis::minutes).sum();
        }
    }

    /** Whose week, and its Monday. */
    private record Key(ParticipantCode participant, LocalDate monday) {
        static Key of(NoteFact note) {
            return of(note.participant(), note.serviceDate());
        }

        static Key of(ParticipantCode participant, LocalDate day) {
            return new Key(participant, day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        }
    }

    private final List<Week> weeks = new ArrayList<>();
    private final Map<Out, Integer> out = new EnumMap<>(Out.class);

    MeasuredWeeks(StudyFacts facts, OneMethod timed) {
        Map<Key, List<NoteFact>> written = facts.notes().stream().collect(Collectors.groupingBy(Key::of));
        Map<Key, List<NoteFact>> measured = timed.notes().stream().collect(Collectors.groupingBy(Key::of));
        var withGaps = facts.surroundings().leftOut().stream()
                .map(day -> Key.of(day.participant(), day.day()))
                .collect(Collectors.toSet());
        var told = new HashSet<Key>();
        for (var hours : facts.surroundings().weeks()) {
            var key = new Key(hours.participant(), hours.week());
            told.add(key);
            var notes = measured.getOrDefault(key, List.of());
            var reason = out(hours, references(written.getOrDefault(key, List.of())), references(notes));
            if (reason == null && withGaps.contains(key)) {
                reason = Out.NOT_ALL_MEASURED;
            }
            if (reason == null) {
                weeks.add(new Week(hours, notes));
            } else {
                out.merge(reason, 1, Integer::sum);
            }
        }
        written.keySet().stream()
                .filter(key -> !told.contains(key))
                .forEach(key -> out.merge(Out.NO_HOURS, 1, Integer::sum));
    }

    private static @Nullable Out out(WeekOfHours hours, Set<String> written, Set<String> measured) {
        if (hours.leave()) {
            return Out.LEAVE;
        }
        if (hours.scheduledClientHours() <= 0) {
            return Out.NO_HOURS;
        }
        if (written.isEmpty()) {
            return Out.NO_NOTES;
        }
        return measured.containsAll(written) ? null : Out.NOT_ALL_MEASURED;
    }

    private static Set<String> references(List<NoteFact> notes) {
        return notes.stream().map(NoteFact::noteRef).collect(Collectors.toSet());
    }

    List<Week> weeks() {
        return List.copyOf(weeks);
    }

    int leftOut(Out reason) {
        return out.getOrDefault(reason, 0);
    }
}

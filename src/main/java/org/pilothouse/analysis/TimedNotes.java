package org.pilothouse.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.NoteFact;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.study.PhaseKind;

/**
 * The notes that a comparison of times rests on, all measured in the same way.
 *
 * @param baseline notes before any tool
 * @param intervention notes with a tool at hand, whatever became of the draft
 */
record TimedNotes(List<NoteFact> baseline, List<NoteFact> intervention) {
    /** Fewer notes than this on one side exclude a clinician (CK-13). */
    static final int FEWEST_NOTES = 5;

    /** Notes that may enter: eligible, measured, in the phases compared. */
    static List<NoteFact> candidates(StudyFacts facts, Predicate<NoteFact> runIn) {
        return Stream.concat(among(facts.notes(), runIn).stream(), among(facts.timedByEvents(), runIn).stream())
                .toList();
    }

    /** The same among some notes only. */
    static List<NoteFact> among(List<NoteFact> notes, Predicate<NoteFact> runIn) {
        return notes.stream()
                .filter(note -> note.eligible() && note.docMinutes() != null)
                .filter(note -> note.phaseKind() == PhaseKind.BASELINE
                        || note.phaseKind() == PhaseKind.INTERVENTION && !runIn.test(note))
                .toList();
    }

    /** The method asked for, else the declared one, else the one with most notes; null without notes. */
    static @Nullable MeasurementMethod method(
            List<NoteFact> candidates, @Nullable MeasurementMethod asked, @Nullable MeasurementMethod declared) {
        if (asked != null || declared != null) {
            return asked != null ? asked : declared;
        }
        return candidates.stream()
                .collect(Collectors.groupingBy(NoteFact::method, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<MeasurementMethod, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    static TimedNotes of(List<NoteFact> notes) {
        var byKind = notes.stream().collect(Collectors.partitioningBy(note -> note.phaseKind() == PhaseKind.BASELINE));
        return new TimedNotes(byKind.getOrDefault(true, List.of()), byKind.getOrDefault(false, List.of()));
    }

    /** Clinicians with any note that enters. */
    int clinicians() {
        return (int) all().stream().map(NoteFact::participant).distinct().count();
    }

    /** The same without the clinicians who have too few notes on one side. */
    TimedNotes ofClinicansWithEnough() {
        var before = count(baseline);
        var after = count(intervention);
        Predicate<NoteFact> enough = note -> before.getOrDefault(note.participant(), 0L) >= FEWEST_NOTES
                && after.getOrDefault(note.participant(), 0L) >= FEWEST_NOTES;
        return new TimedNotes(
                baseline.stream().filter(enough).toList(),
                intervention.stream().filter(enough).toList());
    }

    List<NoteFact> all() {
        var all = new java.util.ArrayList<>(baseline);
        all.addAll(intervention);
        return all;
    }

    /** Mean minutes a note by clinician, in order of codes. */
    static Map<ParticipantCode, Double> means(List<NoteFact> notes) {
        return notes.stream()
                .collect(Collectors.groupingBy(
                        NoteFact::participant,
                        TreeMap::new,
                        Collectors.averagingDouble(note -> java.util.Objects.requireNonNull(note.docMinutes()))));
    }

    /** Of each clinician how many notes there are: means alone do not tell. */
    Map<ParticipantCode, Integer> marks() {
        var marks = new TreeMap<ParticipantCode, Integer>();
        var before = count(baseline);
        var after = count(intervention);
        all().forEach(note -> marks.put(
                note.participant(),
                Objects.hash(before.getOrDefault(note.participant(), 0L), after.getOrDefault(note.participant(), 0L))));
        return marks;
    }

    private static Map<ParticipantCode, Long> count(List<NoteFact> notes) {
        return notes.stream()
                .map(NoteFact::participant)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}

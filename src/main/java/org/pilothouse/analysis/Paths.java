package org.pilothouse.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pilothouse.disclosure.Basis;
import org.pilothouse.enrolment.Participant;
import org.pilothouse.notelog.NoteFact;
import org.pilothouse.notelog.StepFact;
import org.pilothouse.shared.ParticipantCode;

/**
 * The way of working on each note: its steps as letters in their order, interruptions included.
 *
 * @param sequences one a note, in order of note references
 * @param clinicians who wrote it, at the same position
 * @param levels what is known of the note and its writer, by factor; null where unknown
 */
record Paths(List<String> sequences, List<ParticipantCode> clinicians, Map<String, List<@Nullable String>> levels) {
    static final List<String> FACTORS = List.of("setting", "program", "noteType", "tool");

    static Paths of(StudyFacts facts, @Nullable String phase) {
        var steps = facts.steps().stream()
                .filter(step -> step.noteRef() != null)
                .filter(step -> phase == null || phase.equals(step.phase()))
                .collect(Collectors.groupingBy(
                        step -> Objects.requireNonNull(step.noteRef()), TreeMap::new, Collectors.toList()));
        var notes = new HashMap<String, NoteFact>();
        facts.notes().forEach(note -> notes.put(note.noteRef(), note));
        var sequences = new ArrayList<String>();
        var writers = new ArrayList<ParticipantCode>();
        var levels = new LinkedHashMap<String, List<@Nullable String>>();
        FACTORS.forEach(factor -> levels.put(factor, new ArrayList<>()));
        steps.forEach((noteRef, own) -> {
            var writer = own.getFirst().participant();
            sequences.add(sequence(own));
            writers.add(writer);
            FACTORS.forEach(factor -> Objects.requireNonNull(levels.get(factor))
                    .add(level(factor, notes.get(noteRef), facts.participant(writer))));
        });
        return new Paths(sequences, writers, Collections.unmodifiableMap(levels));
    }

    private static String sequence(List<StepFact> steps) {
        return steps.stream()
                .sorted(Comparator.comparingInt(StepFact::order))
                .map(StepFact::step)
                .collect(Collectors.joining());
    }

    private static @Nullable String level(String factor, @Nullable NoteFact note, @Nullable Participant writer) {
        if (factor.equals("program")) {
            return writer == null ? null : writer.program();
        }
        if (note == null) {
            return null;
        }
        return switch (factor) {
            case "setting" -> note.setting() == null ? null : note.setting().name();
            case "noteType" -> note.noteType();
            default -> note.tool();
        };
    }

    /** What figures about all of these notes rest on. */
    Basis basis() {
        var all = counts(any -> true);
        return Basis.of(Set.copyOf(all.keySet()), sequences.size(), all).withData(marks());
    }

    /** A mark of each clinician's paths and of what is known beside them, whatever their order. */
    Map<ParticipantCode, Integer> marks() {
        var marks = new TreeMap<ParticipantCode, Integer>();
        for (var i = 0; i < sequences.size(); i++) {
            var note = i;
            var known = FACTORS.stream()
                    .map(factor -> levels.getOrDefault(factor, List.of()))
                    .map(of -> of.isEmpty() ? "" : String.valueOf(of.get(note)))
                    .toList();
            marks.merge(clinicians.get(i), Objects.hash(sequences.get(i), known), Integer::sum);
        }
        return marks;
    }

    /** How many notes each clinician has, among those that match. */
    Map<ParticipantCode, Double> counts(java.util.function.IntPredicate matches) {
        var counts = new TreeMap<ParticipantCode, Double>();
        for (var i = 0; i < sequences.size(); i++) {
            if (matches.test(i)) {
                counts.merge(clinicians.get(i), 1.0, Double::sum);
            }
        }
        return counts;
    }
}

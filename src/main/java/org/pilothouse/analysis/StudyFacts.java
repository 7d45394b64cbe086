package org.pilothouse.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.OwnPhase;
import org.pilothouse.enrolment.Participant;
import org.pilothouse.notelog.NoteFact;
import org.pilothouse.notelog.StepFact;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.study.Deviation;
import org.pilothouse.study.PhaseKind;
import org.pilothouse.study.StudyDefinition;

/** Everything that an analysis computes with, read once; whatever an analysis does not need is empty. */
record StudyFacts(
        StudyDefinition definition,
        List<NoteFact> notes,
        List<NoteFact> timedByEvents,
        List<StepFact> steps,
        List<Participant> participants,
        List<OwnPhase> ownPhases,
        List<Deviation> deviations,
        Surroundings surroundings) {

    /** A study whose plan stayed as it was, and of which nothing is known beside its notes. */
    StudyFacts(
            StudyDefinition definition,
            List<NoteFact> notes,
            List<NoteFact> timedByEvents,
            List<StepFact> steps,
            List<Participant> participants,
            List<OwnPhase> ownPhases) {
        this(definition, notes, timedByEvents, steps, participants, ownPhases, List.of(), Surroundings.NONE);
    }

    StudyFacts {
        notes = List.copyOf(notes);
        timedByEvents = List.copyOf(timedByEvents);
        steps = List.copyOf(steps);
        participants = List.copyOf(participants);
        ownPhases = List.copyOf(ownPhases);
        deviations = List.copyOf(deviations);
    }

    /** The same of some participants only. */
    StudyFacts only(Predicate<Participant> wanted) {
        var codes = participants.stream().filter(wanted).map(Participant::code).collect(Collectors.toSet());
        return new StudyFacts(
                definition,
                notes.stream()
                        .filter(note -> codes.contains(note.participant()))
                        .toList(),
                timedByEvents.stream()
                        .filter(note -> codes.contains(note.participant()))
                        .toList(),
                steps.stream()
                        .filter(step -> codes.contains(step.participant()))
                        .toList(),
                participants.stream().filter(wanted).toList(),
                ownPhases.stream().filter(own -> codes.contains(own.code())).toList(),
                deviations,
                surroundings.only(codes));
    }

    /** The same with some steps only. */
    StudyFacts withSteps(Predicate<StepFact> wanted) {
        return new StudyFacts(
                definition,
                notes,
                timedByEvents,
                steps.stream().filter(wanted).toList(),
                participants,
                ownPhases,
                deviations,
                surroundings);
    }

    double confidence() {
        return definition.analysisPlan().confidenceLevelOrDefault();
    }

    /** Notes that the tools are meant for, dated in phases in which clinicians have a tool. */
    List<NoteFact> eligibleInIntervention() {
        return notes.stream()
                .filter(note -> note.eligible() && note.phaseKind() == PhaseKind.INTERVENTION)
                .toList();
    }

    @Nullable Participant participant(ParticipantCode code) {
        return participants.stream()
                .filter(participant -> participant.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** The phase of that name that is meant for the clinician. */
    StudyDefinition.@Nullable Phase phase(@Nullable String name, ParticipantCode code) {
        var who = participant(code);
        return definition.phases().stream()
                .filter(phase -> phase.name().equals(name))
                .filter(phase -> who == null
                        || (phase.arm() == null || phase.arm().equals(who.sequence()))
                                && (phase.site() == null || phase.site().equals(who.site())))
                .findFirst()
                .orElse(null);
    }

    /** The phases that a clinician goes through, with own dates where there are some. */
    List<StudyDefinition.Phase> phasesOf(ParticipantCode code, PhaseKind kind) {
        return definition.phases().stream()
                .filter(phase -> phase.kind() == kind && phase.equals(phase(phase.name(), code)))
                .map(phase -> withOwnDates(phase, code))
                .toList();
    }

    private StudyDefinition.Phase withOwnDates(StudyDefinition.Phase phase, ParticipantCode code) {
        return ownPhases.stream()
                .filter(own -> own.code().equals(code) && own.phase().equals(phase.name()))
                .findFirst()
                .map(own -> new StudyDefinition.Phase(
                        phase.name(), phase.kind(), own.start(), own.end(), phase.arm(), phase.site(), phase.tool()))
                .orElse(phase);
    }

    /** The tool of the phase that the note falls into, null if that phase names none. */
    @Nullable String toolOfPhase(NoteFact note) {
        var phase = phase(note.phase(), note.participant());
        return phase == null ? null : phase.tool();
    }

    /** The tools of the phases of the notes, in the order in which the phases follow each other. */
    List<String> toolsInOrder() {
        return definition.phases().stream()
                .filter(phase -> phase.kind() == PhaseKind.INTERVENTION)
                .sorted(Comparator.comparing(StudyDefinition.Phase::start))
                .map(StudyDefinition.Phase::tool)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Adds up by clinician, in order of codes; clinicians whose sum is zero are left out. */
    static <T> Map<ParticipantCode, Double> sums(
            List<T> rows, Function<T, ParticipantCode> clinician, ToDoubleFunction<T> amount) {
        return rows.stream()
                .filter(row -> amount.applyAsDouble(row) > 0)
                .collect(Collectors.groupingBy(clinician, TreeMap::new, Collectors.summingDouble(amount)));
    }

    static Map<ParticipantCode, Double> counts(List<NoteFact> notes) {
        return sums(notes, NoteFact::participant, note -> 1);
    }
}

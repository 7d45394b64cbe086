package org.pilothouse.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pilothouse.disclosure.Basis;
import org.pilothouse.disclosure.Category;
import org.pilothouse.disclosure.Hierarchy;
import org.pilothouse.disclosure.Value;
import org.pilothouse.notelog.NoteFact;
import org.pilothouse.notelog.StepFact;
import org.pilothouse.stats.ClusteredRatio;
import org.pilothouse.stats.NotDefined;
import org.pilothouse.stats.TimeComponent;

/** What the time on a note is made of, over the notes whose steps were logged with minutes; waiting is no human's time. */
final class NoteComponents {
    private final StudyFacts facts;
    private final Answer answer;
    private final List<NoteFact> notes;
    private final Map<String, Map<TimeComponent, Double>> minutes = new HashMap<>();

    NoteComponents(StudyFacts facts, Answer answer, OneMethod timed) {
        this.facts = facts;
        this.answer = answer;
        facts.steps().forEach(this::add);
        notes = timed.notes().stream().filter(note -> total(note) > 0).toList();
    }

    private void add(StepFact step) {
        var note = step.noteRef();
        if (note != null) {
            TimeComponent.ofStep(step.step().charAt(0))
                    .ifPresent(component -> minutes.computeIfAbsent(note, first -> new EnumMap<>(TimeComponent.class))
                            .merge(component, step.minutes(), Double::sum));
        }
    }

    /** The total of the steps, the same without waiting, and each component. */
    void into() {
        answer.detail("stepsTotal", figure("stepsTotal", this::total, this::total));
        // beside the total it tells the minutes of waiting, so it needs as many people who wait
        answer.detail("humanActive", figure("humanActive", this::humanActive, note -> of(note, TimeComponent.WAIT)));
        answer.detail("components", components());
    }

    private List<Map<String, @Nullable Object>> components() {
        var categories = Arrays.stream(TimeComponent.values())
                .map(component -> Category.of(
                        component.name(), StudyFacts.sums(notes, NoteFact::participant, note -> of(note, component))))
                .toList();
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var shown : answer.gate().rows("components", "components", categories, Hierarchy.FLAT, whole())) {
            ToDoubleFunction<NoteFact> part = note -> shown.members().stream()
                    .mapToDouble(name -> of(note, TimeComponent.valueOf(name)))
                    .sum();
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("component", shown.key());
            row.putAll(figure("component." + shown.key(), part, part));
            row.put("share", shown.share());
            if (shown.isMerged()) {
                row.put("merged", shown.members());
            }
            rows.add(row);
        }
        return Answer.allOrNone(rows);
    }

    private Map<String, @Nullable Object> figure(
            String place, ToDoubleFunction<NoteFact> part, ToDoubleFunction<NoteFact> contributed) {
        if (notes.isEmpty()) {
            return nothing();
        }
        var totals = PerClinician.mean(notes, NoteFact::participant, part);
        var ratio = ClusteredRatio.ofAmounts(totals.clusters(), facts.confidence());
        var basis = contributing(totals.basis(), contributed);
        var head = answer.amountHead(place, ratio.pooled(), ratio.interval(), NoteTimeAnalysis.MINUTES, basis);
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("estimate", head.estimate());
        row.put("low", head.low());
        row.put("high", head.high());
        row.put("clinicians", head.clinicians());
        row.put("notes", head.notes());
        return row;
    }

    /** That no steps were logged tells of nobody, and is no secret. */
    private static Map<String, @Nullable Object> nothing() {
        var row = new LinkedHashMap<String, @Nullable Object>();
        List.of("estimate", "low", "high").forEach(name -> row.put(name, Value.undefined(NotDefined.NO_DATA)));
        row.put("clinicians", Value.of(0));
        row.put("notes", Value.of(0));
        return row;
    }

    /** Those who spend any time on it contribute; that nobody does may be said. */
    private Basis contributing(Basis basis, ToDoubleFunction<NoteFact> part) {
        var some = notes.stream()
                .filter(note -> part.applyAsDouble(note) > 0)
                .map(NoteFact::participant)
                .collect(Collectors.toUnmodifiableSet());
        return some.isEmpty() ? basis : new Basis(basis.population(), some, basis.notes(), basis.sums());
    }

    private Basis whole() {
        return PerClinician.mean(notes, NoteFact::participant, this::total).basis();
    }

    private double of(NoteFact note, TimeComponent component) {
        return minutes.getOrDefault(note.noteRef(), Map.of()).getOrDefault(component, 0.0);
    }

    private double total(NoteFact note) {
        return Arrays.stream(TimeComponent.values())
                .mapToDouble(component -> of(note, component))
                .sum();
    }

    private double humanActive(NoteFact note) {
        return Arrays.stream(TimeComponent.values())
                .filter(TimeComponent::isHumanActive)
                .mapToDouble(component -> of(note, component))
                .sum();
    }
}

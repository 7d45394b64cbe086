package org.pilothouse.analysis;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.NoteFact;
import org.pilothouse.notelog.StepFact;
import org.pilothouse.shared.MeasurementMethod;

/** How the notes were measured whose steps are looked at; work outside notes has no method of its own. */
final class MethodsOfSteps {
    private final Map<String, MeasurementMethod> byNote;

    MethodsOfSteps(StudyFacts facts) {
        byNote = facts.notes().stream()
                .collect(Collectors.toMap(NoteFact::noteRef, NoteFact::method, (one, same) -> one));
    }

    /** Whether a step belongs to a note measured in that way; every step does when none is asked for. */
    boolean isOf(StepFact step, @Nullable MeasurementMethod asked) {
        var note = step.noteRef();
        return asked == null || note != null && byNote.get(note) == asked;
    }

    Set<MeasurementMethod> of(java.util.List<StepFact> steps) {
        return steps.stream()
                .map(StepFact::noteRef)
                .filter(Objects::nonNull)
                .map(byNote::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}

package org.pilothouse.analysis;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.NoteFact;
import org.pilothouse.shared.MeasurementMethod;

/**
 * Notes whose minutes were all measured in the same way: every figure of minutes is made of these and of nothing else, so
 * that methods cannot be pooled by mistake (CK-16).
 *
 * @param method null only without notes
 * @param notes each with minutes
 * @param others how many notes with minutes were measured in another way
 */
record OneMethod(@Nullable MeasurementMethod method, List<NoteFact> notes, int others) {

    OneMethod {
        notes = List.copyOf(notes);
        for (var note : notes) {
            if (note.method() != method || note.docMinutes() == null) {
                throw new IllegalArgumentException("minutes of different methods are never pooled");
            }
        }
    }

    /** Those of some notes that are measured by the method asked for, else the declared one, else the one with most notes. */
    static OneMethod of(StudyFacts facts, AnalysisParameters parameters, Predicate<NoteFact> which) {
        var logged = timed(facts.notes(), which);
        var byEvents = timed(facts.timedByEvents(), which);
        var method = TimedNotes.method(
                logged.isEmpty() ? byEvents : logged,
                parameters.method(),
                facts.definition().analysisPlan().primaryMeasurementMethod());
        var all = new java.util.ArrayList<>(logged);
        all.addAll(byEvents);
        var own = all.stream().filter(note -> note.method() == method).toList();
        return new OneMethod(method, own, all.size() - own.size());
    }

    private static List<NoteFact> timed(List<NoteFact> notes, Predicate<NoteFact> which) {
        return notes.stream()
                .filter(note -> note.docMinutes() != null)
                .filter(which)
                .toList();
    }

    OneMethod where(Predicate<NoteFact> which) {
        return new OneMethod(method, notes.stream().filter(which).toList(), others);
    }

    /** What must be said beside every figure made of these. */
    void warn(Answer answer) {
        answer.warnIf(method != null && method.isSelfReport(), Warning.SELF_REPORT);
        answer.warnIf(others > 0, Warning.OTHER_METHODS_LEFT_OUT);
    }
}

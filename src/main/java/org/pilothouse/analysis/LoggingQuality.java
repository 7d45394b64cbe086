package org.pilothouse.analysis;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.pilothouse.disclosure.Basis;
import org.pilothouse.disclosure.Value;
import org.pilothouse.notelog.NoteFact;
import org.pilothouse.notelog.NotesLeftOut;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.stats.Figure;
import org.pilothouse.stats.NotDefined;
import org.pilothouse.stats.Quantiles;

/** What must be known of how notes were logged to trust what is made of them. */
final class LoggingQuality {
    private final StudyFacts facts;
    private final Answer answer;

    LoggingQuality(StudyFacts facts, Answer answer) {
        this.facts = facts;
        this.answer = answer;
    }

    /** Shares entered late (CK-11) and corrected among the notes of a figure, and how many were left out of all figures. */
    void of(List<NoteFact> notes) {
        answer.detail(
                "lateShare",
                share("lateShare", notes.stream().filter(this::tellsWhen).toList(), this::isLate));
        answer.detail("correctedShare", share("correctedShare", notes, NoteFact::corrected));
        answer.detail("loggingSeconds", loggingSeconds(notes));
        leftOut();
    }

    /** How many notes their clinicians left out when asked about them; who did so is nobody's business. */
    void leftOut() {
        var leftOut = StudyFacts.sums(facts.surroundings().leftOut(), NotesLeftOut::participant, day -> day.notes());
        var all = StudyFacts.counts(facts.notes());
        leftOut.forEach((code, notes) -> all.merge(code, notes, Double::sum));
        var count = leftOut.values().stream().mapToDouble(Double::doubleValue).sum();
        var basis = new Basis(
                all.keySet(),
                leftOut.keySet(),
                (int) all.values().stream().mapToDouble(Double::doubleValue).sum(),
                List.of(leftOut));
        answer.detail("leftOut", answer.amount("left-out", "leftOut", Figure.of(count), basis));
    }

    /** What logging itself took, a note: the middle of all notes for which it was measured. */
    private Value loggingSeconds(List<NoteFact> notes) {
        var measured = notes.stream().filter(note -> seconds(note).isPresent()).toList();
        if (measured.isEmpty()) {
            return Value.undefined(NotDefined.NO_DATA);
        }
        var marks = new TreeMap<ParticipantCode, Integer>();
        measured.forEach(note ->
                marks.merge(note.participant(), Integer.hashCode(seconds(note).getAsInt() + 1), Integer::sum));
        var all = StudyFacts.counts(measured);
        var sums = StudyFacts.sums(
                measured, NoteFact::participant, note -> seconds(note).getAsInt());
        var basis = new Basis(all.keySet(), all.keySet(), measured.size(), List.of(all, sums)).withData(marks);
        var median = Quantiles.median(
                measured.stream().mapToDouble(note -> seconds(note).getAsInt()).toArray());
        return answer.individual("loggingSeconds", Figure.of(median), basis);
    }

    private OptionalInt seconds(NoteFact note) {
        var particulars = facts.surroundings().of(note);
        var seconds = particulars == null ? null : particulars.loggingSeconds();
        return seconds == null ? OptionalInt.empty() : OptionalInt.of(seconds);
    }

    private Value share(String name, List<NoteFact> notes, Predicate<NoteFact> counts) {
        var some = StudyFacts.counts(notes.stream().filter(counts).toList());
        var all = StudyFacts.counts(notes);
        var basis = new Basis(all.keySet(), some.keySet(), notes.size(), List.of(all, some));
        // that there is nothing to look at tells of nobody, and is no secret
        return notes.isEmpty()
                ? Value.undefined(NotDefined.NO_DATA)
                : answer.rate(name, name, Figure.ratio(total(some), notes.size()), basis);
    }

    private static double total(Map<ParticipantCode, Double> counts) {
        return counts.values().stream().collect(Collectors.summingDouble(Double::doubleValue));
    }

    private boolean isLate(NoteFact note) {
        var particulars = facts.surroundings().of(note);
        return particulars != null && Boolean.TRUE.equals(particulars.late());
    }

    /** What came with a file tells nothing of when it was written down. */
    private boolean tellsWhen(NoteFact note) {
        var particulars = facts.surroundings().of(note);
        return particulars != null && particulars.late() != null;
    }
}

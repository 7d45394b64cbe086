package org.pilothouse.analysis;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.pilothouse.disclosure.Basis;
import org.pilothouse.disclosure.Value;
import org.pilothouse.notelog.NoteFact;
import org.pilothouse.notelog.NotesLeftOut;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.stats.Figure;
import org.pilothouse.stats.NotDefined;

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

package org.pilothouse.analysis;

import java.util.List;
import java.util.Objects;
import org.pilothouse.analysis.MeasuredWeeks.Week;
import org.pilothouse.disclosure.Basis;
import org.pilothouse.notelog.NoteFact;
import org.pilothouse.stats.ClusteredRatio;
import org.pilothouse.stats.Figure;
import org.pilothouse.stats.NotDefined;

/**
 * What notes say of minutes outside the hours scheduled with clients. A note that says nothing of it is no note of nought
 * minutes: figures are made of notes that tell, and of weeks of which every note tells.
 */
final class OutsideHours {
    private static final String TELLING = "telling";

    private final StudyFacts facts;
    private final Answer answer;
    private final List<NoteFact> notes;
    private final List<NoteFact> telling;

    OutsideHours(StudyFacts facts, OneMethod timed, Answer answer) {
        this.facts = facts;
        this.answer = answer;
        notes = timed.notes();
        telling = notes.stream().filter(this::isTold).toList();
    }

    /** The weeks of which every note tells. */
    List<Week> told(List<Week> weeks) {
        return weeks.stream()
                .filter(week -> week.notes().stream().allMatch(this::isTold))
                .toList();
    }

    double minutes(Week week) {
        return week.notes().stream().mapToDouble(this::minutes).sum();
    }

    /** Minutes outside and their share of all minutes, both of the notes that tell, and how many these are. */
    void describe() {
        var totals = PerClinician.of(telling, NoteFact::participant, this::minutes, NoteTimeAnalysis::minutes);
        var ratio = ClusteredRatio.ofAmounts(totals.clusters(), facts.confidence());
        var sum = telling.isEmpty() ? Figure.undefined(NotDefined.NO_DATA) : Figure.of(ratio.numerator());
        answer.detail("afterHoursMinutes", answer.amount("afterHoursMinutes", sum, totals.basis()));
        answer.detailRate(Analyses.WORKLOAD, "afterHoursShare", ratio, totals.basis());
        answer.detail(
                "notesTellingAfterHours",
                answer.amount(TELLING, "notesTellingAfterHours", Figure.of(telling.size()), tellers()));
        answer.detail(
                "tellingShare",
                answer.rate(TELLING, "tellingShare", Figure.ratio(telling.size(), notes.size()), tellers()));
    }

    /** Among all whose notes might tell; that nobody tells says nothing of anybody. */
    private Basis tellers() {
        var all = StudyFacts.counts(notes);
        var counts = StudyFacts.counts(telling);
        return new Basis(
                all.keySet(), telling.isEmpty() ? all.keySet() : counts.keySet(), notes.size(), List.of(counts));
    }

    private boolean isTold(NoteFact note) {
        var particulars = facts.surroundings().of(note);
        return particulars != null && particulars.outsideHoursMinutes() != null;
    }

    private double minutes(NoteFact note) {
        var particulars = facts.surroundings().of(note);
        return particulars == null ? 0 : Objects.requireNonNullElse(particulars.outsideHoursMinutes(), 0.0);
    }
}

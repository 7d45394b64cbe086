package org.pilothouse.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pilothouse.disclosure.Basis;
import org.pilothouse.disclosure.Category;
import org.pilothouse.disclosure.Gate;
import org.pilothouse.disclosure.Hierarchy;
import org.pilothouse.notelog.NoteFact;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.stats.ClusteredRatio;
import org.pilothouse.stats.Figure;
import org.pilothouse.stats.TypicalTime;

/** How long a note takes, whatever became of the draft, by type, by phase and by what the time is made of (domain 7.3). */
final class NoteTimeAnalysis {
    static final String MINUTES = "min";
    private static final String DEFINITION =
            "Minutes on documentation of all notes measured in this way, divided by their number; interruptions are in no"
                    + " total.";
    private static final String METHOD = "ratio of sums, interval clustered by clinician (t, n\u22121)";

    private final StudyFacts facts;
    private final Answer answer;
    private final OneMethod timed;
    private final Basis basis;

    private NoteTimeAnalysis(StudyFacts facts, AnalysisParameters parameters, Gate gate) {
        this.facts = facts;
        // the change of time shows means of minutes a note too, perhaps without those who had few notes before
        answer = new Answer(Analyses.NOTE_TIME, Analyses.TIME_CHANGE, gate);
        timed = OneMethod.of(facts, parameters, note -> true);
        basis = basis(timed.notes());
    }

    static AnalysisResult of(StudyFacts facts, AnalysisParameters parameters, Gate gate) {
        return new NoteTimeAnalysis(facts, parameters, gate).result();
    }

    private AnalysisResult result() {
        var ratio = ratio(timed.notes());
        var head = answer.amountHead("estimate", ratio.pooled(), ratio.interval(), MINUTES, basis);
        typical();
        new NoteComponents(facts, answer, timed).into();
        answer.detail("byType", byType());
        answer.detail("byPhase", byPhase());
        new LoggingQuality(facts, answer).of(timed.notes());
        timed.warn(answer);
        answer.plan(
                "primaryMeasurementMethod", facts.definition().analysisPlan().primaryMeasurementMethod());
        answer.plan("confidenceLevel", facts.confidence());
        return answer.result(head, METHOD, timed.method(), DEFINITION);
    }

    /** Notes logged at once share their minutes evenly, which says nothing of a single note: they are in the mean only. */
    private void typical() {
        var single = timed.where(note -> note.batchId() == null);
        var typical = TypicalTime.of(
                single.notes().stream().mapToDouble(NoteTimeAnalysis::minutes).toArray());
        var own = basis(single.notes());
        answer.detail("median", answer.individual("median", typical.median(), own));
        answer.detail("geometricMean", answer.individual("geometricMean", typical.geometricMean(), own));
        answer.detail("notesOfOne", answer.amount("notesOfOne", Figure.of(own.notes()), own));
    }

    /** Types are merged until each may be shown, so that none follows from the others and the whole. */
    private List<Map<String, @Nullable Object>> byType() {
        var categories = timed.notes().stream()
                .collect(Collectors.groupingBy(NoteFact::noteType, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(type -> Category.of(type.getKey(), StudyFacts.counts(type.getValue())))
                .toList();
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var shown : answer.gate().rows("note-types", "byType", categories, Hierarchy.FLAT, basis)) {
            var own = timed.where(note -> shown.members().contains(note.noteType()));
            var row = row("noteType", shown.key(), "type.", own.notes());
            if (shown.isMerged()) {
                row.put("merged", shown.members());
            }
            rows.add(row);
        }
        return Answer.allOrNone(rows);
    }

    private List<Map<String, @Nullable Object>> byPhase() {
        return ByPhase.of(timed.notes(), NoteFact::phaseKind, (phase, own) -> row("phase", phase, "phase.", own))
                .rows();
    }

    private LinkedHashMap<String, @Nullable Object> row(String key, String name, String place, List<NoteFact> notes) {
        var ratio = ratio(notes);
        var head = answer.amountHead(place + name, ratio.pooled(), ratio.interval(), MINUTES, basis(notes));
        return new LinkedHashMap<>(UtilisationAnalysis.row(key, name, head));
    }

    private ClusteredRatio ratio(List<NoteFact> notes) {
        return ClusteredRatio.ofAmounts(totals(notes).clusters(), facts.confidence());
    }

    private static PerClinician totals(List<NoteFact> notes) {
        return PerClinician.mean(notes, NoteFact::participant, NoteTimeAnalysis::minutes);
    }

    /** Sums do not tell a median, so each clinician's own minutes are marked. */
    private static Basis basis(List<NoteFact> notes) {
        var marks = new TreeMap<ParticipantCode, Integer>();
        notes.forEach(note ->
                marks.merge(note.participant(), PerClinician.mark(Math.round(minutes(note) * 1000)), Integer::sum));
        return totals(notes).basis().withData(marks);
    }

    static double minutes(NoteFact note) {
        return Objects.requireNonNull(note.docMinutes());
    }
}

package org.pilothouse.analysis;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pilothouse.disclosure.Basis;
import org.pilothouse.disclosure.Gate;
import org.pilothouse.disclosure.Value;
import org.pilothouse.notelog.NoteFact;
import org.pilothouse.notelog.NoteParticulars;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.stats.ClusteredRatio;
import org.pilothouse.stats.EditBurden;
import org.pilothouse.stats.Figure;
import org.pilothouse.stats.TypicalTime;

/** How much of the drafts was changed before signing, from counts of words (domain 7.11). */
final class EditBurdenAnalysis {
    private static final String UNIT = "share";
    private static final String DEFINITION =
            "Words inserted, deleted or replaced between draft and final text, divided by the words of the drafts; only"
                    + " kept drafts whose words were counted.";
    private static final String METHOD = "ratio of sums, interval clustered by clinician (t, n\u22121)";

    /** A note with what became of its draft. */
    private record Edited(NoteFact note, EditBurden burden) {
        ParticipantCode participant() {
            return note.participant();
        }
    }

    private final StudyFacts facts;
    private final Answer answer;
    private final List<Edited> edited;

    private EditBurdenAnalysis(StudyFacts facts, Gate gate) {
        this.facts = facts;
        answer = new Answer(Analyses.EDIT_BURDEN, gate);
        edited = facts.notes().stream()
                .filter(UtilisationAnalysis::isKept)
                .flatMap(note -> edited(note).stream())
                .toList();
    }

    static AnalysisResult of(StudyFacts facts, Gate gate) {
        return new EditBurdenAnalysis(facts, gate).result();
    }

    private Optional<Edited> edited(NoteFact note) {
        return Optional.ofNullable(facts.surroundings().of(note))
                .filter(NoteParticulars::isCompared)
                .map(counted -> new Edited(
                        note,
                        EditBurden.of(
                                requireNonNull(counted.draftWords()),
                                requireNonNull(counted.finalWords()),
                                requireNonNull(counted.wordsInserted()),
                                requireNonNull(counted.wordsDeleted()),
                                requireNonNull(counted.wordsSubstituted()))));
    }

    private AnalysisResult result() {
        var rate = totals(edited, burden -> burden.changes(), burden -> burden.draftWords());
        var ratio = ClusteredRatio.ofAmounts(rate.clusters(), facts.confidence());
        var head = answer.amountHead("estimate", ratio.pooled(), ratio.interval(), UNIT, rate.basis());
        var normalised = totals(edited, burden -> burden.changes(), EditBurden::longer);
        answer.detailRate(
                "normalised",
                "normalised",
                ClusteredRatio.ofAmounts(normalised.clusters(), facts.confidence()),
                normalised.basis());
        retained();
        answer.detail(
                "medianEditRate",
                answer.individual(
                        "medianEditRate",
                        TypicalTime.of(edited.stream()
                                        .mapToDouble(one -> one.burden().editRate())
                                        .toArray())
                                .median(),
                        rate.basis()));
        answer.detail("draftWords", answer.amount("draftWords", Figure.of(ratio.denominator()), rate.basis()));
        answer.detail("notAddingUp", notAddingUp());
        answer.detail("byTool", byTool());
        answer.plan("confidenceLevel", facts.confidence());
        return answer.result(head, METHOD, null, DEFINITION);
    }

    /** Notes whose counts contradict each other: whoever counted them did not compare the same two texts. */
    private Value notAddingUp() {
        var odd = edited.stream().filter(one -> !one.burden().addsUp()).toList();
        var counts = StudyFacts.sums(odd, Edited::participant, one -> 1);
        var all = StudyFacts.sums(edited, Edited::participant, one -> 1);
        return answer.amount(
                "not-adding-up",
                "notAddingUp",
                Figure.of(odd.size()),
                new Basis(all.keySet(), counts.keySet(), edited.size(), List.of(counts)));
    }

    private void retained() {
        var totals = totals(edited, EditBurden::kept, EditBurden::draftWords);
        var ratio = ClusteredRatio.ofProportion(totals.clusters(), facts.confidence());
        answer.detailRate("retained", "retained", ratio, totals.basis());
    }

    private List<Map<String, @Nullable Object>> byTool() {
        var byTool = edited.stream()
                .collect(Collectors.groupingBy(one -> one.note().tool(), TreeMap::new, Collectors.toList()));
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        byTool.forEach((tool, notes) -> {
            var totals = totals(notes, burden -> burden.changes(), burden -> burden.draftWords());
            var ratio = ClusteredRatio.ofAmounts(totals.clusters(), facts.confidence());
            rows.add(UtilisationAnalysis.row(
                    "tool",
                    tool,
                    answer.amountHead("tool." + tool, ratio.pooled(), ratio.interval(), UNIT, totals.basis())));
        });
        return Answer.allOrNone(rows);
    }

    private static PerClinician totals(
            List<Edited> notes, ToDoubleFunction<EditBurden> part, ToDoubleFunction<EditBurden> whole) {
        return PerClinician.of(
                notes,
                Edited::participant,
                one -> part.applyAsDouble(one.burden()),
                one -> whole.applyAsDouble(one.burden()));
    }
}

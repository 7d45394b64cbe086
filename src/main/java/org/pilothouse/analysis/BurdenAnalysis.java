package org.pilothouse.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pilothouse.disclosure.Basis;
import org.pilothouse.disclosure.Category;
import org.pilothouse.disclosure.Disclosure;
import org.pilothouse.disclosure.Gate;
import org.pilothouse.disclosure.Hierarchy;
import org.pilothouse.disclosure.Policy;
import org.pilothouse.disclosure.ShownCell;
import org.pilothouse.disclosure.ShownRow;
import org.pilothouse.disclosure.Value;
import org.pilothouse.notelog.StepFact;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.stats.Activity;
import org.pilothouse.stats.Burden;
import org.pilothouse.stats.BurdenRow;
import org.pilothouse.stats.ClusterTotals;
import org.pilothouse.stats.ClusteredRatio;
import org.pilothouse.stats.Figure;

/** Where documentation time goes, and what a faster tool could save at most (domain 10.1). */
final class BurdenAnalysis {
    private static final String DEFINITION =
            "Minutes of documentation that are not spent on authoring, as a share of all"
                    + " minutes logged by steps; interruptions are in no total.";
    private static final String METHOD = "ratio of sums of minutes, interval clustered by clinician (t, n\u22121)";
    /** The activities whose totals follow from the shares published beside the matrix. */
    private static final Set<String> PUBLISHED = Set.of(Activity.AUTHOR.name(), Activity.DUPLICATE.name());

    private static final String NO_ARTEFACT = "UNSPECIFIED";

    /** A step whose minutes count, with what they go into. */
    private record Spent(StepFact step, String artefact, Activity activity) {}

    private final List<Spent> rows;
    private final Answer answer;
    private final double confidence;
    private final Basis whole;
    private final Set<MeasurementMethod> methods;

    private BurdenAnalysis(StudyFacts facts, AnalysisParameters parameters, Gate gate) {
        var known = new MethodsOfSteps(facts);
        // beside the whole, one method would tell the steps of the few who are measured in another way
        var asked = gate.isOpen() ? parameters.method() : null;
        rows = facts.steps().stream()
                .filter(step -> parameters.phase() == null || parameters.phase().equals(step.phase()))
                .filter(step -> known.isOf(step, asked))
                .flatMap(step -> Activity.ofStep(step.step().charAt(0)).stream()
                        .map(activity ->
                                new Spent(step, Objects.requireNonNullElse(step.artefact(), NO_ARTEFACT), activity)))
                .toList();
        answer = new Answer(Analyses.BURDEN, gate);
        confidence = facts.confidence();
        answer.plan("confidenceLevel", confidence);
        answer.plan("phase", parameters.phase());
        whole = basis(spent -> true);
        methods = known.of(rows.stream().map(Spent::step).toList());
        answer.warnIf(methods.size() > 1, Warning.STEPS_OF_SEVERAL_METHODS);
        answer.warnIf(methods.stream().anyMatch(MeasurementMethod::isSelfReport), Warning.SELF_REPORT);
    }

    static AnalysisResult of(StudyFacts facts, AnalysisParameters parameters, Gate gate) {
        return new BurdenAnalysis(facts, parameters, gate).result();
    }

    /** What the estimate rests on. */
    static Basis basis(StudyFacts facts) {
        return new BurdenAnalysis(facts, AnalysisParameters.NONE, Disclosure.controlled(Policy.declared(null, null)))
                .whole;
    }

    private AnalysisResult result() {
        var burden = Burden.of(rows.stream()
                .map(spent -> new BurdenRow(
                        spent.artefact(), spent.activity(), spent.step().minutes()))
                .toList());
        var ratio = nonAuthoring();
        var head = answer.rateHead("estimate", burden.nonAuthoringShare(), ratio.interval(), whole);
        var artefacts = answer.gate().rows(Analyses.BURDEN, "artefacts", byArtefact(), Hierarchy.FLAT, whole);
        var cells = answer.gate().cells(Analyses.BURDEN, "matrix", matrix(artefacts), PUBLISHED, whole);
        answer.detail("totalMinutes", answer.amount("totalMinutes", Figure.of(burden.totalMinutes()), whole));
        answer.detail("matrix", lines(cells, "minutes", ShownCell::amount));
        answer.detail("nonAuthoringShare", head.estimate());
        answer.detail("duplicateShare", answer.rate("duplicateShare", burden.duplicateShare(), duplicates()));
        answer.detail("hhi", answer.amount("hhi", burden.hhi(), whole));
        answer.detail("effectiveArtefacts", answer.amount("effectiveArtefacts", burden.effectiveArtefacts(), whole));
        answer.detail("normalisedEntropy", answer.amount("normalisedEntropy", burden.normalisedEntropy(), whole));
        answer.detail("gini", answer.amount("gini", burden.gini(), whole));
        var ceiling = lines(cells, "share", ShownCell::share);
        ceiling.sort(Comparator.comparingDouble(line -> -size(line.get("share"))));
        answer.detail("ceiling", ceiling);
        answer.detail("artefacts", artefacts.stream().map(BurdenAnalysis::line).toList());
        return answer.result(
                head, METHOD, methods.size() == 1 ? methods.iterator().next() : null, DEFINITION);
    }

    /** All clinicians with minutes; those with minutes that count contribute. */
    private Basis basis(Predicate<Spent> counts) {
        var all = sums(spent -> true);
        var some = sums(counts);
        var notes = rows.stream()
                .map(spent -> spent.step().noteRef())
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return new Basis(
                all.keySet(), some.isEmpty() ? all.keySet() : some.keySet(), (int) notes, List.of(all, some), marks());
    }

    /** A mark of what each clinician spent its minutes on, whatever the order. */
    private Map<ParticipantCode, Integer> marks() {
        var marks = new TreeMap<ParticipantCode, Integer>();
        rows.forEach(spent -> marks.merge(
                spent.step().participant(),
                Objects.hash(
                        spent.artefact(),
                        spent.activity().name(),
                        Math.round(spent.step().minutes() * 1000)),
                Integer::sum));
        return marks;
    }

    private Map<ParticipantCode, Double> sums(Predicate<Spent> counts) {
        return StudyFacts.sums(
                rows.stream().filter(counts).toList(),
                spent -> spent.step().participant(),
                spent -> spent.step().minutes());
    }

    private Basis duplicates() {
        return basis(spent -> spent.activity() == Activity.DUPLICATE);
    }

    private ClusteredRatio nonAuthoring() {
        var totals = new TreeMap<Object, double[]>(Comparator.comparing(Object::toString));
        for (var spent : rows) {
            var own = totals.computeIfAbsent(spent.step().participant(), novel -> new double[2]);
            own[0] += spent.activity() == Activity.AUTHOR ? 0 : spent.step().minutes();
            own[1] += spent.step().minutes();
        }
        return ClusteredRatio.ofProportion(
                totals.values().stream()
                        .map(own -> new ClusterTotals(Math.min(own[0], own[1]), own[1]))
                        .toList(),
                confidence);
    }

    private List<Category> byArtefact() {
        return rows.stream()
                .collect(Collectors.groupingBy(Spent::artefact, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> category(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Category category(String key, List<Spent> rows) {
        return Category.of(
                key,
                StudyFacts.sums(
                        rows,
                        spent -> spent.step().participant(),
                        spent -> spent.step().minutes()));
    }

    /** The cells of the forms that may stand alone, and of what was merged. */
    private Map<String, Map<String, Category>> matrix(List<ShownRow> artefacts) {
        var matrix = new LinkedHashMap<String, Map<String, Category>>();
        for (var artefact : artefacts) {
            var byActivity = rows.stream()
                    .filter(spent -> artefact.members().contains(spent.artefact()))
                    .collect(Collectors.groupingBy(
                            Spent::activity, () -> new EnumMap<>(Activity.class), Collectors.toList()));
            var cells = new LinkedHashMap<String, Category>();
            byActivity.forEach((activity, own) -> {
                var cell = category(activity.name(), own);
                if (cell.total() > 0) {
                    cells.put(activity.name(), cell);
                }
            });
            matrix.put(artefact.key(), cells);
        }
        return matrix;
    }

    private static ArrayList<Map<String, @Nullable Object>> lines(
            Map<String, Map<String, ShownCell>> cells,
            String name,
            java.util.function.Function<ShownCell, Value> part) {
        var lines = new ArrayList<Map<String, @Nullable Object>>();
        cells.forEach((artefact, activities) -> activities.forEach((activity, cell) -> {
            var line = new LinkedHashMap<String, @Nullable Object>();
            line.put("artefact", artefact);
            line.put("activity", activity);
            line.put(name, part.apply(cell));
            lines.add(line);
        }));
        return lines;
    }

    private static double size(@Nullable Object share) {
        return share instanceof Value.Known known ? known.value() : share instanceof Value.Bound ? 0 : -1;
    }

    private static Map<String, @Nullable Object> line(ShownRow row) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("artefact", row.key());
        line.put("minutes", row.amount());
        line.put("share", row.share());
        line.put("clinicians", row.clinicians());
        if (row.isMerged()) {
            line.put("merged", row.members());
        }
        return line;
    }
}

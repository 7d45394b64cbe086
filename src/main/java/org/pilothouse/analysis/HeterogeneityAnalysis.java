package org.pilothouse.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pilothouse.disclosure.Basis;
import org.pilothouse.disclosure.Category;
import org.pilothouse.disclosure.Gate;
import org.pilothouse.disclosure.Hierarchy;
import org.pilothouse.disclosure.ShownRow;
import org.pilothouse.disclosure.Value;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.stats.FactorEffect;
import org.pilothouse.stats.Figure;
import org.pilothouse.stats.NotDefined;
import org.pilothouse.stats.PathDiversity;

/** How differently notes come about, and how much of that lies between clinicians, programs, settings (domain 9.2). */
final class HeterogeneityAnalysis {
    private static final String DEFINITION = "The share of the differences between the paths of notes that lies between"
            + " clinicians (pseudo-R\u00b2 of a discrepancy analysis on optimal matching distances).";
    private static final String METHOD =
            "optimal matching (indel 1, substitution 2), permutation that respects nesting";

    private final Paths paths;
    private final PathDiversity diversity;
    private final List<FactorEffect> effects;
    private final Answer answer;
    private final Basis whole;

    private HeterogeneityAnalysis(Paths paths, PathStatistics statistics, @Nullable String phase, Gate gate) {
        this.paths = paths;
        diversity = statistics.diversity();
        effects = statistics.effects();
        answer = new Answer(Analyses.HETEROGENEITY, gate);
        answer.plan("phase", phase);
        whole = paths.basis();
    }

    static AnalysisResult of(StudyFacts facts, AnalysisParameters parameters, Gate gate) {
        var paths = Paths.of(facts, parameters.phase());
        return of(paths, PathStatistics.of(paths), parameters.phase(), gate);
    }

    static AnalysisResult of(Paths paths, PathStatistics statistics, @Nullable String phase, Gate gate) {
        return new HeterogeneityAnalysis(paths, statistics, phase, gate).result();
    }

    private AnalysisResult result() {
        var clinician = effects.getFirst();
        answer.warn(Warning.NO_INTERVAL);
        var head = new Head(
                answer.amount("estimate", clinician.pseudoR2(), whole),
                Value.undefined(NotDefined.NO_DATA),
                Value.undefined(NotDefined.NO_DATA),
                Value.undefined(NotDefined.NO_DATA),
                "share",
                answer.gate()
                        .people(
                                Analyses.HETEROGENEITY,
                                "clinicians",
                                whole.population().size()),
                amount("notes", Figure.of(paths.sequences().size())));
        describe();
        answer.detail("factors", effects.stream().map(this::line).toList());
        answer.detail(
                "paths", topPaths().stream().map(HeterogeneityAnalysis::line).toList());
        return answer.result(head, METHOD, null, DEFINITION);
    }

    private Value amount(String cell, Figure figure) {
        return answer.amount(cell, figure, whole);
    }

    private void describe() {
        answer.detail("sequences", amount("sequences", Figure.of(diversity.sequences())));
        answer.detail(
                "variants", amount("variants", Figure.of(diversity.variants().size())));
        answer.detail("topShare", topShare());
        answer.detail("shannonBits", amount("shannonBits", diversity.shannonBits()));
        answer.detail("normalisedEntropy", amount("normalisedEntropy", diversity.normalisedEntropy()));
        answer.detail("giniSimpson", amount("giniSimpson", diversity.giniSimpson()));
        answer.detail("giniSimpsonUnbiased", amount("giniSimpsonUnbiased", diversity.giniSimpsonUnbiased()));
        answer.detail("hillN1", amount("hillN1", diversity.hillN1()));
        answer.detail("hillN2", amount("hillN2", diversity.hillN2()));
        answer.detail("meanDistance", amount("meanDistance", diversity.meanDistance()));
        answer.detail("medoid", medoid());
        answer.detail("discrepancy", amount("discrepancy", diversity.discrepancy()));
        answer.detail("transitionEntropyBits", amount("transitionEntropyBits", diversity.transitionEntropyBits()));
    }

    private Value topShare() {
        if (diversity.variants().isEmpty()) {
            return answer.rate("topShare", diversity.topShare(), whole);
        }
        return answer.rate(
                "topShare",
                diversity.topShare(),
                part(diversity.variants().getFirst().path()));
    }

    private Basis part(String path) {
        return whole.part(paths.counts(i -> paths.sequences().get(i).equals(path)));
    }

    /** The most typical path itself, if enough clinicians take it. */
    private @Nullable Object medoid() {
        var medoid = diversity.medoid();
        if (medoid == null) {
            return null;
        }
        var asked = answer.individual("medoid", Figure.of(1), part(medoid));
        return asked.isHidden() ? asked : medoid;
    }

    private List<ShownRow> topPaths() {
        var byPath = new TreeMap<String, Map<ParticipantCode, Double>>();
        for (var i = 0; i < paths.sequences().size(); i++) {
            byPath.computeIfAbsent(paths.sequences().get(i), novel -> new TreeMap<>())
                    .merge(paths.clinicians().get(i), 1.0, Double::sum);
        }
        var categories = new ArrayList<Category>();
        byPath.forEach((path, counts) -> categories.add(Category.of(path, counts)));
        return answer.gate().rows(Analyses.HETEROGENEITY, "paths", categories, Hierarchy.FLAT, whole);
    }

    private Map<String, @Nullable Object> line(FactorEffect effect) {
        var basis = basis(effect);
        var place = "factors." + effect.factor();
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("factor", effect.factor());
        line.put("pseudoR2", answer.amount(place + ".pseudoR2", effect.pseudoR2(), basis));
        line.put("adjustedR2", answer.amount(place + ".adjustedR2", effect.adjustedR2(), basis));
        line.put("pseudoF", answer.amount(place + ".pseudoF", effect.pseudoF(), basis));
        line.put("p", answer.amount(place + ".p", effect.p(), basis));
        line.put("exact", effect.exact());
        line.put("permuted", effect.permuted());
        line.put("levels", answer.amount(place + ".levels", Figure.of(effect.groups()), basis));
        return line;
    }

    /** A factor rests on its smallest level: each needs k people. The clinician itself is the one that need not. */
    private Basis basis(FactorEffect effect) {
        var levels = paths.levels().get(effect.factor());
        if (levels == null) {
            return whole;
        }
        var known = paths.counts(i -> levels.get(i) != null);
        var notes = (int) levels.stream().filter(Objects::nonNull).count();
        var smallest = levels.stream()
                .filter(Objects::nonNull)
                .distinct()
                .map(level -> paths.counts(i -> level.equals(levels.get(i))))
                .min((one, other) -> Integer.compare(one.size(), other.size()))
                .orElse(Map.of());
        return new Basis(known.keySet(), smallest.keySet(), notes, List.of(known), paths.marks());
    }

    private static Map<String, @Nullable Object> line(ShownRow row) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("path", row.key());
        line.put("notes", row.amount());
        line.put("share", row.share());
        line.put("clinicians", row.clinicians());
        if (row.isMerged()) {
            line.put("merged", row.members().size());
        }
        return line;
    }
}

package org.pilothouse.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Where documentation time goes: artefact by activity, how concentrated it is, and what a faster activity could save
 * at most (domain 10.1; the ceiling is Amdahl's 1967 argument).
 *
 * @param totalMinutes all activities; zero without rows
 * @param matrix cells with minutes above zero, artefacts in order of first appearance, activities in their own order
 * @param nonAuthoringShare 0 to 1
 * @param duplicateShare 0 to 1
 * @param hhi Herfindahl-Hirschman index over artefacts, 1/n to 1
 * @param effectiveArtefacts 1 / hhi
 * @param normalisedEntropy over artefacts with minutes, 0 to 1; not defined for one
 * @param gini over artefacts with minutes, 0 to below 1; not defined for one
 */
public record Burden(
        double totalMinutes,
        List<BurdenCell> matrix,
        Figure nonAuthoringShare,
        Figure duplicateShare,
        Figure hhi,
        Figure effectiveArtefacts,
        Figure normalisedEntropy,
        Figure gini) {

    public Burden {
        matrix = List.copyOf(matrix);
    }

    /** Adds up the rows. Without any minutes the shares are not defined. */
    public static Burden of(List<BurdenRow> rows) {
        var minutes = new LinkedHashMap<String, Map<Activity, Double>>();
        for (var row : rows) {
            minutes.computeIfAbsent(row.artefact(), novel -> new EnumMap<>(Activity.class))
                    .merge(row.activity(), row.minutes(), Double::sum);
        }
        var matrix = cells(minutes);
        var total = matrix.stream().mapToDouble(BurdenCell::minutes).sum();
        var byArtefact = minutes.values().stream()
                .mapToDouble(own -> own.values().stream().mapToDouble(m -> m).sum())
                .filter(sum -> sum > 0)
                .toArray();
        var hhi = Concentration.herfindahl(byArtefact);
        return new Burden(
                total,
                matrix,
                share(matrix, total, cell -> cell.activity() != Activity.AUTHOR),
                share(matrix, total, cell -> cell.activity() == Activity.DUPLICATE),
                hhi,
                hhi.map(index -> 1 / index),
                Concentration.normalisedEntropy(byArtefact),
                Concentration.gini(byArtefact));
    }

    /** Returns the cells with the largest possible saving first. */
    public List<BurdenCell> ceiling() {
        return matrix.stream()
                .sorted(Comparator.comparingDouble(BurdenCell::minutes).reversed())
                .toList();
    }

    /** Returns the minutes of one artefact over all minutes; zero for an artefact that does not occur. */
    public Figure artefactShare(String artefact) {
        return share(matrix, totalMinutes, cell -> cell.artefact().equals(artefact));
    }

    /**
     * Returns the share of all documentation time saved when a part of it gets faster.
     *
     * @param share the part, 0 to 1
     * @param faster the portion of that part saved, 0 to 1
     * @throws IllegalArgumentException if one is out of range
     */
    public static double saving(double share, double faster) {
        if (!(share >= 0 && share <= 1 && faster >= 0 && faster <= 1)) {
            throw new IllegalArgumentException("shares must lie between 0 and 1");
        }
        return share * faster;
    }

    private static List<BurdenCell> cells(Map<String, Map<Activity, Double>> minutes) {
        var total = minutes.values().stream()
                .flatMap(own -> own.values().stream())
                .mapToDouble(m -> m)
                .sum();
        var cells = new ArrayList<BurdenCell>();
        minutes.forEach((artefact, own) -> own.forEach((activity, sum) -> {
            if (sum > 0) {
                cells.add(new BurdenCell(artefact, activity, sum, sum / total));
            }
        }));
        return cells;
    }

    private static Figure share(List<BurdenCell> matrix, double total, Predicate<BurdenCell> part) {
        if (total == 0) {
            return Figure.undefined(NotDefined.NO_DATA);
        }
        return Figure.of(
                matrix.stream().filter(part).mapToDouble(BurdenCell::minutes).sum() / total);
    }
}

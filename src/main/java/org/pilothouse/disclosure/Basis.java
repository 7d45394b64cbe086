package org.pilothouse.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.stats.Concentration;

/**
 * What a figure rests on. It stays inside the server: nobody is shown which clinicians contribute.
 *
 * @param population the clinicians whom the figure is about: those in the denominator of a rate
 * @param contributing the clinicians in it: those with the reason, the path, the minutes of that row
 * @param notes in the denominator
 * @param sums what each clinician adds to the sums that the figure is made of, none negative
 * @param data a mark of each clinician's data where the sums do not tell everything; empty where they do
 */
public record Basis(
        Set<ParticipantCode> population,
        Set<ParticipantCode> contributing,
        int notes,
        List<Map<ParticipantCode, Double>> sums,
        Map<ParticipantCode, Integer> data) {

    private static final double LARGEST_SHARE = 0.5;

    public Basis {
        population = Set.copyOf(population);
        contributing = Set.copyOf(contributing);
        sums = sums.stream().map(Map::copyOf).toList();
        data = Map.copyOf(data);
    }

    /** A figure about which the sums tell everything. */
    public Basis(
            Set<ParticipantCode> population,
            Set<ParticipantCode> contributing,
            int notes,
            List<Map<ParticipantCode, Double>> sums) {
        this(population, contributing, notes, sums, Map.of());
    }

    /** The same, with marks of data that do not show in the sums. */
    public Basis withData(Map<ParticipantCode, Integer> marks) {
        return new Basis(population, contributing, notes, sums, marks);
    }

    /** A figure about everybody who contributes to it. */
    @SafeVarargs
    public static Basis of(Set<ParticipantCode> clinicians, int notes, Map<ParticipantCode, Double>... sums) {
        return new Basis(clinicians, clinicians, notes, List.of(sums));
    }

    /** A part of this: a row of the same table, or a cell, to which only some contribute. */
    public Basis part(Map<ParticipantCode, Double> amounts) {
        return new Basis(population, amounts.keySet(), notes, List.of(amounts), data);
    }

    /** Whether one clinician makes up more than half of one of the sums. */
    boolean isDominated() {
        return sums.stream()
                .anyMatch(sum -> Concentration.largestShare(sum.values().stream()
                                        .mapToDouble(Double::doubleValue)
                                        .toArray())
                                .toOptional()
                                .orElse(0)
                        > LARGEST_SHARE + 1e-12);
    }
}

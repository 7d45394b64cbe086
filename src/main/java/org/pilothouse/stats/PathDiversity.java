package org.pilothouse.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How differently notes come about, from one step sequence a note (domain 9.2).
 *
 * @param sequences notes
 * @param variants distinct paths, commonest first
 * @param topShare share of the commonest path
 * @param shannonBits entropy of the variants' shares, bits
 * @param normalisedEntropy the same over log2 of the number of variants, 0 to 1; not defined for one variant
 * @param giniSimpson chance that two notes drawn with replacement differ, 0 to below 1
 * @param giniSimpsonUnbiased the same without replacement; not defined for one note
 * @param hillN1 effective number of variants, exp of the entropy
 * @param hillN2 effective number of variants, inverse Simpson
 * @param meanDistance mean optimal matching distance over pairs of notes; not defined for one note
 * @param medoid the path with the smallest sum of distances, the first to appear on a tie; null without notes
 * @param discrepancy sum of distances over ordered pairs of notes / (2 n^2) (Studer et al. 2011)
 * @param transitionEntropyBits entropy of the next step given the present one, bits; not defined without transitions
 */
public record PathDiversity(
        int sequences,
        List<PathVariant> variants,
        Figure topShare,
        Figure shannonBits,
        Figure normalisedEntropy,
        Figure giniSimpson,
        Figure giniSimpsonUnbiased,
        Figure hillN1,
        Figure hillN2,
        Figure meanDistance,
        @Nullable String medoid,
        Figure discrepancy,
        Figure transitionEntropyBits) {

    private static final double LN_2 = Math.log(2);

    public PathDiversity {
        variants = List.copyOf(variants);
    }

    /**
     * Describes the sequences.
     *
     * @param sequences steps as letters, one string a note, in a stable order
     */
    public static PathDiversity of(List<String> sequences) {
        var variants = PathVariants.of(sequences);
        var counts = Arrays.stream(variants.counts()).asDoubleStream().toArray();
        double n = sequences.size();
        var entropy = Concentration.entropy(counts);
        var simpson = Concentration.herfindahl(counts);
        var total = variants.totalDistance();
        return new PathDiversity(
                sequences.size(),
                ranked(variants),
                Concentration.largestShare(counts),
                entropy.map(nats -> nats / LN_2),
                Concentration.normalisedEntropy(counts),
                simpson.map(same -> 1 - same),
                overPairs(simpson, n, same -> 1 - (same * n * n - n) / (n * (n - 1))),
                entropy.map(Math::exp),
                simpson.map(same -> 1 / same),
                overPairs(simpson, n, any -> total / (n * (n - 1))),
                medoid(variants),
                simpson.map(any -> total / (2 * n * n)),
                transitionEntropy(sequences));
    }

    private static Figure overPairs(Figure simpson, double n, DoubleUnaryOperator change) {
        return n == 1 ? Figure.undefined(NotDefined.TOO_FEW_OBSERVATIONS) : simpson.map(change);
    }

    private static List<PathVariant> ranked(PathVariants variants) {
        return IntStream.range(0, variants.paths().size())
                .mapToObj(i -> new PathVariant(
                        variants.paths().get(i),
                        variants.counts()[i],
                        variants.counts()[i] / (double) variants.notes()))
                .sorted(Comparator.comparingInt(PathVariant::count).reversed())
                .toList();
    }

    private static @Nullable String medoid(PathVariants variants) {
        return IntStream.range(0, variants.paths().size())
                .boxed()
                .min(Comparator.comparingDouble(variants::distanceToAll))
                .map(variants.paths()::get)
                .orElse(null);
    }

    private static Figure transitionEntropy(List<String> sequences) {
        var next = new HashMap<Character, Map<Character, Integer>>();
        for (var sequence : sequences) {
            for (var i = 1; i < sequence.length(); i++) {
                next.computeIfAbsent(sequence.charAt(i - 1), from -> new HashMap<>())
                        .merge(sequence.charAt(i), 1, Integer::sum);
            }
        }
        var transitions = 0.0;
        var nats = 0.0;
        for (var targets : next.values()) {
            var counts =
                    targets.values().stream().mapToDouble(Integer::doubleValue).toArray();
            var from = Arrays.stream(counts).sum();
            transitions += from;
            nats += from * Concentration.entropy(counts).get();
        }
        return transitions == 0
                ? Figure.undefined(sequences.isEmpty() ? NotDefined.NO_DATA : NotDefined.TOO_FEW_OBSERVATIONS)
                : Figure.of(nats / transitions / LN_2);
    }
}

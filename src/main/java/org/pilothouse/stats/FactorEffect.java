package org.pilothouse.stats;

/**
 * How much of the differences between paths lies between the levels of one factor. Compare factors by adjusted R2,
 * and never a factor with one that nests it.
 *
 * @param factor its name
 * @param sequences notes that have a level
 * @param groups levels that occur
 * @param pseudoR2 between over total sum of squares, 0 to 1
 * @param adjustedR2 1 - (1 - R2)(N - 1)/(N - G), may be negative
 * @param pseudoF (SSB / (G - 1)) / (SSW / (N - G))
 * @param p share of arrangements with at least this R2; {@code TOO_FEW_CLUSTERS} under 20 distinct arrangements
 * @param exact true when every distinct arrangement was looked at
 * @param permuted what was moved about
 * @param arrangements looked at for p, the observed one included; 0 when p is not defined
 */
public record FactorEffect(
        String factor,
        int sequences,
        int groups,
        Figure pseudoR2,
        Figure adjustedR2,
        Figure pseudoF,
        Figure p,
        boolean exact,
        Permuted permuted,
        long arrangements) {

    static FactorEffect undefined(String factor, int sequences, int groups, Permuted permuted, NotDefined reason) {
        var none = Figure.undefined(reason);
        return new FactorEffect(factor, sequences, groups, none, none, none, none, false, permuted, 0);
    }
}

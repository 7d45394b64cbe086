package org.pilothouse.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PathDiversityTest {

    private static final Offset<Double> CLOSE = within(1e-12);
    private static final List<String> WORKED = List.of("PSGEX", "PSGEDX", "PEX", "VGEX", "PEDX", "PSGEX");

    private final PathDiversity worked = PathDiversity.of(WORKED);

    @Test
    void distancesAgreeWithTheWorkedExample() {
        for (var i = 0; i < 6; i++) {
            for (var j = 0; j < 6; j++) {
                assertThat(OptimalMatching.distance(WORKED.get(i), WORKED.get(j)))
                        .isEqualTo(Golden.example("W8.OM matrix").get(i).get(j).asInt());
            }
        }
    }

    @Test
    void distanceToNothingIsTheLength() {
        assertThat(OptimalMatching.distance("", "PEX")).isEqualTo(3);
        assertThat(OptimalMatching.distance("PEX", "")).isEqualTo(3);
        assertThat(OptimalMatching.distance("", "")).isZero();
    }

    @Test
    void variantsAgreeWithTheWorkedExample() {
        assertThat(worked.sequences()).isEqualTo(6);
        assertThat(worked.variants()).hasSize(5).startsWith(new PathVariant("PSGEX", 2, 2 / 6.0));
        assertThat(worked.topShare().get()).isCloseTo(Golden.number("W8.top1 coverage"), CLOSE);
        assertThat(worked.shannonBits().get()).isCloseTo(Golden.number("W8.variant entropy bits"), CLOSE);
        assertThat(worked.normalisedEntropy().get()).isCloseTo(Golden.number("W8.norm"), CLOSE);
        assertThat(worked.giniSimpson().get()).isCloseTo(Golden.number("W8.gini-simpson"), CLOSE);
        assertThat(worked.giniSimpsonUnbiased().get()).isCloseTo(Golden.number("W8.unbiased simpson"), CLOSE);
        assertThat(worked.hillN1().get()).isCloseTo(Golden.number("W8.hill N1, N2", 0), CLOSE);
        assertThat(worked.hillN2().get()).isCloseTo(Golden.number("W8.hill N1, N2", 1), CLOSE);
    }

    @Test
    void distanceMeasuresAgreeWithTheWorkedExample() {
        assertThat(worked.meanDistance().get()).isCloseTo(Golden.number("W8.mean pairwise"), CLOSE);
        assertThat(worked.medoid()).isEqualTo(WORKED.getFirst());
        assertThat(worked.discrepancy().get()).isCloseTo(Golden.number("W8.discrepancy s2"), CLOSE);
        assertThat(worked.transitionEntropyBits().get()).isCloseTo(Golden.number("W8.cond entropy bits"), CLOSE);
    }

    @Test
    void firstPathIsTheMedoidOnATie() {
        assertThat(PathDiversity.of(List.of("VGEX", "PEX")).medoid()).isEqualTo("VGEX");
        assertThat(PathDiversity.of(List.of("PEX", "VGEX")).medoid()).isEqualTo("PEX");
    }

    @Test
    void withoutNotesNothingIsDefined() {
        var none = PathDiversity.of(List.of());

        assertThat(none.variants()).isEmpty();
        assertThat(none.medoid()).isNull();
        assertThat(none.topShare().reason()).isEqualTo(NotDefined.NO_DATA);
        assertThat(none.shannonBits().reason()).isEqualTo(NotDefined.NO_DATA);
        assertThat(none.giniSimpsonUnbiased().reason()).isEqualTo(NotDefined.NO_DATA);
        assertThat(none.meanDistance().reason()).isEqualTo(NotDefined.NO_DATA);
        assertThat(none.discrepancy().reason()).isEqualTo(NotDefined.NO_DATA);
        assertThat(none.transitionEntropyBits().reason()).isEqualTo(NotDefined.NO_DATA);
    }

    @Test
    void oneNoteHasNoPairs() {
        var one = PathDiversity.of(List.of("E"));

        assertThat(one.meanDistance().reason()).isEqualTo(NotDefined.TOO_FEW_OBSERVATIONS);
        assertThat(one.giniSimpsonUnbiased().reason()).isEqualTo(NotDefined.TOO_FEW_OBSERVATIONS);
        assertThat(one.transitionEntropyBits().reason()).isEqualTo(NotDefined.TOO_FEW_OBSERVATIONS);
        assertThat(one.normalisedEntropy().reason()).isEqualTo(NotDefined.ONE_LEVEL);
        assertThat(one.discrepancy().get()).isZero();
        assertThat(one.hillN1().get()).isEqualTo(1);
    }

    @Test
    void oneVariantIsNoDiversity() {
        var same = PathDiversity.of(List.of("PEX", "PEX", "PEX"));

        assertThat(same.normalisedEntropy().reason()).isEqualTo(NotDefined.ONE_LEVEL);
        assertThat(same.giniSimpson().get()).isZero();
        assertThat(same.giniSimpsonUnbiased().get()).isZero();
        assertThat(same.meanDistance().get()).isZero();
        assertThat(same.transitionEntropyBits().get()).isZero();
    }
}

package org.pilothouse.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowSuppressionTest {

    @Test
    void loneSmallCellTakesTheSmallestOtherWithIt() {
        // domain 12.3: OT 9, PT 4, SLP 7, total 20
        assertThat(RowSuppression.mask(5, 9, 4, 7)).isEqualTo(new RowMask(Set.of(1, 2), false, true));
    }

    @Test
    void nothingIsHiddenWhenNothingIsSmall() {
        assertThat(RowSuppression.mask(5, 9, 6, 7)).isEqualTo(new RowMask(Set.of(), false, true));
    }

    @Test
    void totalGoesTooWhenItWouldLeaveOnlyThreeAndFour() {
        // domain 12.3: OT 9, PT 4, SLP 3, total 16
        assertThat(RowSuppression.mask(5, 9, 4, 3)).isEqualTo(new RowMask(Set.of(1, 2), true, true));
    }

    @Test
    void knownTotalCostsAnotherCellInstead() {
        assertThat(RowSuppression.maskWithKnownTotal(5, 9, 4, 3)).isEqualTo(new RowMask(Set.of(0, 1, 2), false, true));
        assertThat(RowSuppression.maskWithKnownTotal(5, 9, 4, 7)).isEqualTo(new RowMask(Set.of(1, 2), false, true));
    }

    @Test
    void knownTotalOfSmallCellsOnlyCannotBePublished() {
        var mask = RowSuppression.maskWithKnownTotal(5, 4, 3);

        assertThat(mask.publishable()).isFalse();
        assertThat(mask.hides(0)).isTrue();
    }

    @Test
    void complementThatCouldNotHideItsPartnerGivesWayToAHiddenTotal() {
        // 1 and 5 of 6: who knows that the second is at least 5 knows the first
        assertThat(RowSuppression.mask(5, 9, 1, 5)).isEqualTo(new RowMask(Set.of(1), true, true));
    }

    @Test
    void zerosStayVisible() {
        assertThat(RowSuppression.mask(5, 0, 9, 0)).isEqualTo(new RowMask(Set.of(), false, true));
        assertThat(RowSuppression.mask(5, 0, 3, 0)).isEqualTo(new RowMask(Set.of(1), true, true));
        assertThat(RowSuppression.mask(5)).isEqualTo(new RowMask(Set.of(), false, true));
    }

    @Test
    void largerKHidesMore() {
        assertThat(RowSuppression.mask(5, 12, 6, 20).hidden()).isEmpty();
        assertThat(RowSuppression.mask(11, 12, 6, 20)).isEqualTo(new RowMask(Set.of(1), true, true));
        assertThat(RowSuppression.maskWithKnownTotal(11, 12, 6, 20).hidden()).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void refusesImpossibleInput() {
        assertThatIllegalArgumentException().isThrownBy(() -> RowSuppression.mask(1, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> RowSuppression.mask(5, -1));
    }

    @Test
    void noReaderLearnsMoreOfASmallCountThanThatItIsSmall() {
        var random = new Random(5);
        for (var trial = 0; trial < 400; trial++) {
            var k = 2 + random.nextInt(6);
            var counts = IntStream.range(0, 1 + random.nextInt(4))
                    .mapToLong(i -> random.nextInt(12))
                    .toArray();
            assertHidden(k, counts, RowSuppression.mask(k, counts));
            var known = RowSuppression.maskWithKnownTotal(k, counts);
            if (known.publishable()) {
                assertHidden(k, counts, known);
            }
        }
    }

    private static void assertHidden(int k, long[] counts, RowMask mask) {
        var nothingShown = new RowMask(
                IntStream.range(0, counts.length)
                        .filter(i -> counts[i] > 0)
                        .boxed()
                        .collect(Collectors.toSet()),
                true,
                true);
        for (var cell = 0; cell < counts.length; cell++) {
            var small = counts[cell] > 0 && counts[cell] < k;
            assertThat(mask.hides(cell) || !small).isTrue();
            if (mask.hides(cell)) {
                var what = "cell %d of %s, k %d, %s".formatted(cell, Arrays.toString(counts), k, mask);
                var possible = possible(k, counts, mask, cell);
                if (small) {
                    assertThat(possible).as(what).isEqualTo(possible(k, counts, nothingShown, cell));
                } else {
                    assertThat(possible).as(what).hasSizeGreaterThan(1);
                }
            }
        }
    }

    /** Which values a hidden cell can have, by trying all: an attacker independent of the code under test. */
    private static List<Integer> possible(int k, long[] counts, RowMask mask, int cell) {
        return values(k, counts[cell])
                .filter(value -> isPossible(k, counts, mask, cell, value))
                .boxed()
                .toList();
    }

    private static boolean isPossible(int k, long[] counts, RowMask mask, int cell, int value) {
        var sums = Set.of(value);
        for (var other = 0; other < counts.length; other++) {
            if (other != cell) {
                var parts =
                        mask.hides(other) ? values(k, counts[other]).boxed().toList() : List.of((int) counts[other]);
                sums = sums.stream()
                        .flatMap(sum -> parts.stream().map(part -> sum + part))
                        .collect(Collectors.toSet());
            }
        }
        var total = (int) Arrays.stream(counts).sum();
        return mask.totalHidden() ? sums.stream().anyMatch(sum -> sum < k == total < k) : sums.contains(total);
    }

    private static IntStream values(int k, long count) {
        return count < k ? IntStream.range(1, k) : IntStream.rangeClosed(k, 30);
    }
}

package org.pilothouse.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pilothouse.stats.TableMask.Position;

class TableSuppressionTest {

    @Test
    void nothingIsHiddenWhenNothingIsSmall() {
        assertThat(TableSuppression.mask(5, new long[][] {{6, 0}, {7, 8}}).hidden())
                .isEmpty();
    }

    @Test
    void loneSmallCellNeedsARectangle() {
        var mask = TableSuppression.mask(5, new long[][] {{3, 20, 30}, {20, 21, 30}, {30, 30, 31}});

        assertThat(mask.hidden())
                .containsExactlyInAnyOrder(
                        new Position(0, 0), new Position(0, 1), new Position(1, 0), new Position(1, 1));
        assertThat(mask.hidesGrandTotal()).isFalse();
    }

    @Test
    void twoSmallCellsOfOneRowThatTheTotalsWouldNarrowHideMore() {
        // the row total 19 less 12 leaves 7 for 4 and 3
        var mask = TableSuppression.mask(5, new long[][] {{12, 4, 3}, {12, 14, 13}});

        assertThat(mask.hides(0, 1) && mask.hides(0, 2)).isTrue();
        assertThat(mask.hides(1, 1) || mask.hidesColumnTotal(1)).isTrue();
        assertThat(mask.hides(0, 0) || mask.hidesRowTotal(0)).isTrue();
    }

    @Test
    void smallTotalIsHiddenItself() {
        var mask = TableSuppression.mask(5, new long[][] {{2, 1}, {9, 8}});

        assertThat(mask.hidesRowTotal(0)).isTrue();
    }

    @Test
    void aChainOfSumsThatPinsABridgeIsSeen() {
        // two hidden squares and one hidden cell between them: rows 0 + 1 less columns 0 + 1 give that cell,
        // though no single row or column does
        long[][] table = {
            {3, 20, 4, 20, 47},
            {20, 20, 20, 20, 80},
            {20, 20, 3, 20, 63},
            {20, 20, 20, 20, 80},
            {63, 80, 47, 80, 270}
        };
        Set<Position> hidden = new HashSet<>();
        for (var i = 0; i < 2; i++) {
            for (var j = 0; j < 2; j++) {
                hidden.add(new Position(i, j));
                hidden.add(new Position(2 + i, 2 + j));
            }
        }
        var bridge = new Position(0, 2);
        hidden.add(bridge);
        var ranges = new TableRanges(table, 5);

        assertThat(ranges.range(bridge, hidden)).isEqualTo(CellRange.exactly(4));
        assertThat(ranges.range(new Position(0, 0), hidden)).isEqualTo(new CellRange(1, 4));
    }

    @Test
    void refusesImpossibleTables() {
        assertThatIllegalArgumentException().isThrownBy(() -> TableSuppression.mask(1, new long[][] {{1}}));
        assertThatIllegalArgumentException().isThrownBy(() -> TableSuppression.mask(5, new long[0][0]));
        assertThatIllegalArgumentException().isThrownBy(() -> TableSuppression.mask(5, new long[1][0]));
        assertThatIllegalArgumentException().isThrownBy(() -> TableSuppression.mask(5, new long[][] {{1, 2}, {1}}));
        assertThatIllegalArgumentException().isThrownBy(() -> TableSuppression.mask(5, new long[][] {{-1}}));
    }

    @Test
    void noReaderLearnsMoreOfASmallCountThanThatItIsSmall() {
        var random = new Random(17);
        for (var trial = 0; trial < 40; trial++) {
            var counts = new long[1 + random.nextInt(3)][2 + random.nextInt(2)];
            for (var row : counts) {
                Arrays.setAll(row, column -> random.nextInt(3) == 0 ? random.nextInt(3) : random.nextInt(9));
            }
            var k = 3 + random.nextInt(2);
            assertHidden(k, counts, TableSuppression.mask(k, counts));
        }
    }

    private static void assertHidden(int k, long[][] counts, TableMask mask) {
        var shown = new TableAttacker(k, counts, mask.hidden());
        var nothingShown = new TableAttacker(k, counts, TableAttacker.everything(counts));
        for (var row = 0; row <= counts.length; row++) {
            for (var column = 0; column <= counts[0].length; column++) {
                var count = shown.count(row, column);
                var small = count > 0 && count < k;
                assertThat(mask.hides(row, column) || !small).isTrue();
                if (mask.hides(row, column)) {
                    var what = "(%d, %d) of %s, k %d".formatted(row, column, Arrays.deepToString(counts), k);
                    if (small) {
                        for (var value = 1; value < k; value++) {
                            assertThat(shown.canBe(row, column, value))
                                    .as("%s = %d with %s", what, value, mask.hidden())
                                    .isEqualTo(nothingShown.canBe(row, column, value));
                        }
                    } else {
                        assertThat(canDiffer(shown, row, column))
                                .as("%s with %s", what, mask.hidden())
                                .isEqualTo(canDiffer(nothingShown, row, column));
                    }
                }
            }
        }
    }

    private static boolean canDiffer(TableAttacker attacker, int row, int column) {
        var count = attacker.count(row, column);
        return attacker.canBe(row, column, count - 1) || attacker.canBe(row, column, count + 1);
    }
}

package org.pilothouse.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PermutedBlocksTest {
    private static final PermutedBlocks TWO = new PermutedBlocks("seed", List.of("AB", "BA"), List.of(2, 4));

    @Test
    void everyBlockHoldsEachArmEquallyOften() {
        for (var block = 0; block < 200; block++) {
            var slots = TWO.block("North", block);
            assertThat(slots.size()).isIn(2, 4);
            assertThat(Collections.frequency(slots, "AB")).isEqualTo(slots.size() / 2);
        }
    }

    @Test
    void atNoPointAreTheArmsFurtherApartThanHalfTheLargestBlock() {
        var drawn = TWO.first("South", 400);
        for (var count = 1; count <= drawn.size(); count++) {
            var ab = Collections.frequency(drawn.subList(0, count), "AB");
            assertThat(Math.abs(2 * ab - count)).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void theSameSeedGivesTheSameListAndAnotherSeedAnother() {
        var again = new PermutedBlocks("seed", List.of("AB", "BA"), List.of(2, 4));
        var other = new PermutedBlocks("another", List.of("AB", "BA"), List.of(2, 4));

        assertThat(again.first("North", 40)).isEqualTo(TWO.first("North", 40));
        assertThat(other.first("North", 40)).isNotEqualTo(TWO.first("North", 40));
    }

    @Test
    void theListAgreesWithTheSameRuleInPython() {
        // import hashlib
        // def c(t, n): return int.from_bytes(hashlib.sha256(t.encode()).digest(), 'big') % n
        // def block(seed, s, b, arms, sizes):
        //     size = sizes[c(f'{seed}|{s}|{b}|size', len(sizes))]; x = [arms[i % len(arms)] for i in range(size)]
        //     for last in range(size - 1, 0, -1):
        //         j = c(f'{seed}|{s}|{b}|{last}', last + 1); x[last], x[j] = x[j], x[last]
        //     return x
        // sum((block('seed', 'North', b, ['AB', 'BA'], [2, 4]) for b in range(6)), [])[:12]
        assertThat(TWO.first("North", 12))
                .containsExactly("BA", "AB", "BA", "AB", "AB", "BA", "AB", "BA", "AB", "BA", "AB", "AB");
    }

    @Test
    void strataAreDrawnIndependently() {
        assertThat(TWO.first("North", 40)).isNotEqualTo(TWO.first("South", 40));
    }

    @Test
    void everyOrderOfABlockComesUpAboutEquallyOften() {
        var blocks = new PermutedBlocks("x", List.of("AB", "BA"), List.of(4));
        var orders = new HashMap<List<String>, Integer>();
        IntStream.range(0, 6000).forEach(block -> orders.merge(blocks.block("", block), 1, Integer::sum));

        assertThat(orders).hasSize(6);
        // 6 orders, 1000 expected each: chi-square with 5 degrees of freedom, 20.5 is its 99.9th percentile
        var chiSquare = orders.values().stream()
                .mapToDouble(count -> Math.pow(count - 1000.0, 2) / 1000)
                .sum();
        assertThat(chiSquare).isLessThan(20.5);
    }

    @Test
    void blocksThatTheArmsDoNotDivideAreRefused() {
        assertThatThrownBy(() -> new PermutedBlocks("s", List.of("A", "B"), List.of(3)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PermutedBlocks("s", List.of("A", "A"), List.of(2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PermutedBlocks("s", List.of("A", "B"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

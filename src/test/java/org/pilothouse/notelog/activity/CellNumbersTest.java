package org.pilothouse.notelog.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CellNumbersTest {

    @Test
    void findsEveryTextAgainAlsoThoseOfOneHash() {
        var numbers = new CellNumbers();
        var texts = new HashMap<String, Integer>();
        IntStream.range(0, 5_000).forEach(i -> texts.put("note-" + i, i));
        texts.put("Aa", -1); // both have the hash 2112
        texts.put("BB", -2);

        texts.forEach((text, number) -> {
            assertThat(numbers.of(Cell.of(text))).isEqualTo(CellNumbers.NONE);
            numbers.put(text, number);
        });

        texts.forEach((text, number) -> assertThat(numbers.of(Cell.of(text))).isEqualTo(number));
        assertThat(numbers.size()).isEqualTo(5_002);
        numbers.clear();
        assertThat(numbers.of(Cell.of("Aa"))).isEqualTo(CellNumbers.NONE);
    }

    @Test
    void aCellIsItsTextWithoutTheSpaceAroundIt() {
        var cell = Cell.of("\t note 1\u2003 ");

        assertThat(cell.text()).isEqualTo("note 1");
        assertThat(cell.hash()).isEqualTo("note 1".hashCode());
        assertThat(Cell.of("   ").length()).isZero();
        assertThat(Cell.of("a".repeat(500)).text()).hasSize(500);
    }
}

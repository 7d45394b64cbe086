package org.pilothouse.coding.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CoOccurrenceTest {

    @Test
    void fourOfNineAndSevenIsAThird() {
        // domain.md §8: c = n12/(n1+n2−n12); 4,(9,7) ⇒ 0.3333
        assertThat(CoOccurrence.coefficient(4, 9, 7)).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void itRunsFromNeverToAlwaysTogether() {
        assertThat(CoOccurrence.coefficient(0, 9, 7)).isZero();
        assertThat(CoOccurrence.coefficient(5, 5, 5)).isEqualTo(1);
        assertThat(CoOccurrence.coefficient(0, 0, 0)).isZero();
    }
}

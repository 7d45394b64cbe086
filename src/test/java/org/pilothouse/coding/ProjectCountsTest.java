package org.pilothouse.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProjectCountsTest {

    @Test
    void quotesAreLookedUpOnlyWhereTheyAreShown() {
        var counts = new ProjectCounts();
        var lookedUp = new AtomicInteger();

        for (var coding = 0; coding < 100_000; coding++) {
            counts.codingAdded("Twice", () -> "quote " + lookedUp.incrementAndGet());
        }

        assertThat(counts.codings().added()).isEqualTo(100_000);
        assertThat(lookedUp).hasValue(counts.differences().size()).hasValueLessThan(10_000);
    }
}

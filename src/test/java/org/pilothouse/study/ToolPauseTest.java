package org.pilothouse.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.pilothouse.shared.Role;

class ToolPauseTest {
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    @Test
    void theDayItBeganCountsAndTheDayItWasLiftedDoesNot() {
        // 02:30 UTC on 3 March is 21:30 on 2 March in Toronto; 20:00 UTC on 5 March is 15:00 there
        var pause = new ToolPause(
                Instant.parse("2026-03-03T02:30:00Z"),
                Instant.parse("2026-03-05T20:00:00Z"),
                "It left things out.",
                Role.LEAD,
                Role.LEAD);

        assertThat(LocalDate.of(2026, 3, 1)
                        .datesUntil(LocalDate.of(2026, 3, 7))
                        .filter(day -> pause.covers(day, TORONTO)))
                .containsExactly(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 4));
    }

    @Test
    void whatBeganAndWasLiftedOnOneDayCoversNone() {
        var noon = Instant.parse("2026-03-03T17:00:00Z");
        var pause = new ToolPause(noon, noon.plusSeconds(60), "By mistake.", Role.LEAD, Role.CUSTODIAN);

        assertThat(pause.covers(LocalDate.of(2026, 3, 3), TORONTO)).isFalse();
    }
}

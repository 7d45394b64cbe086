package org.pilothouse.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class TimeTest {

    /** docs/operations.md: figures for leads are frozen at three by the time zone of the server. */
    @Test
    void theClockIsThatOfTheServer() {
        var before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Toronto"));
            assertThat(new Time().clock().getZone()).isEqualTo(ZoneId.of("America/Toronto"));
        } finally {
            TimeZone.setDefault(before);
        }
    }
}

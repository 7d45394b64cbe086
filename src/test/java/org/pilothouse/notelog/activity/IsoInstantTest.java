package org.pilothouse.notelog.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoInstantTest {
    private final IsoInstant instant = new IsoInstant();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-09T14:00:00Z",
                "2026-02-09T14:00:00.5Z",
                "2026-02-09T23:59:59.123456Z",
                "2026-02-09T00:00:00.123456789Z",
                "2024-02-29T01:02:03Z",
                "2026-02-09T14:00:00-05:00",
                "2026-02-09T14:00Z",
                "2026-02-09T14:00:00.25+01:00"
            })
    void readsWhatJavaReads(String text) {
        var expected = OffsetDateTime.parse(text);

        assertThat(instant.read(Cell.of(text))).isTrue();
        assertThat(instant.second()).isEqualTo(expected.toEpochSecond());
        assertThat(instant.micros()).isEqualTo(expected.get(ChronoField.MICRO_OF_SECOND));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-02-09",
                "2026-02-30T14:00:00Z",
                "2026-02-09T24:00:01Z",
                "2026-02-09T14:60:00Z",
                "2026-02-09T14:00:00",
                "2026-02-09 14:00:00Z",
                "2026-02-09T14:00:00.1234567890Z"
            })
    void refusesTheRest(String text) {
        assertThat(instant.read(Cell.of(text))).isFalse();
    }
}

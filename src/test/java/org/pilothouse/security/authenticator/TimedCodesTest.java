package org.pilothouse.security.authenticator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimedCodesTest {
    // RFC 6238, appendix B: the secret of the examples, of whose eight digits apps show the last six
    private static final String SECRET = Base32.write("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130"})
    void codesAreThoseOfTheStandard(long second, String expected) {
        assertThat(TimedCodes.at(Instant.ofEpochSecond(second), SECRET)).isEqualTo(expected);
    }

    @Test
    void secretsAreSpelledAsTheStandardSpellsThem() {
        // RFC 4648, section 10
        assertThat(Base32.write("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
        assertThat(Base32.read("MZXW6YTBOI")).isEqualTo("foobar".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aClockHalfAMinuteWrongIsForgivenAndOneFurtherOffIsNot() {
        var code = TimedCodes.at(Instant.ofEpochSecond(3000), SECRET);

        assertThat(TimedCodes.stepOf(code, SECRET, Instant.ofEpochSecond(3030), TimedCodes.NEVER))
                .hasValue(100);
        assertThat(TimedCodes.stepOf(code, SECRET, Instant.ofEpochSecond(2970), TimedCodes.NEVER))
                .hasValue(100);
        assertThat(TimedCodes.stepOf(code, SECRET, Instant.ofEpochSecond(3060), TimedCodes.NEVER))
                .isEmpty();
    }

    @Test
    void noCodeIsTakenTwice() {
        var now = Instant.ofEpochSecond(3000);

        assertThat(TimedCodes.stepOf(TimedCodes.at(now, SECRET), SECRET, now, 100))
                .isEmpty();
        assertThat(TimedCodes.stepOf(TimedCodes.at(now, SECRET), SECRET, now, 99))
                .hasValue(100);
    }
}

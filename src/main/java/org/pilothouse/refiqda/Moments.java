package org.pilothouse.refiqda;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Reads dates and times, with and without a zone, in the years that the schema can hold. */
final class Moments {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant AFTER_LAST = Instant.parse("+10000-01-01T00:00:00Z");
    private static final Pattern ZONED = Pattern.compile("[^T]*T.*(Z|[+-]\\d\\d:?\\d\\d)");

    private static final Pattern OFFSET = Pattern.compile("([+-]\\d\\d)(\\d\\d)$");

    private Moments() {}

    static boolean hasZone(String text) {
        return ZONED.matcher(text).matches();
    }

    /**
     * The moment; without a zone, UTC is assumed, without a time, midnight.
     *
     * @throws DateTimeException if it is none
     */
    static Instant instant(String text) {
        var written = text.strip().replace(' ', 'T');
        if (hasZone(written)) {
            var zoned =
                    written.endsWith("Z") ? written : OFFSET.matcher(written).replaceFirst("$1:$2");
            return within(OffsetDateTime.parse(zoned).toInstant());
        }
        return within(
                written.contains("T")
                        ? LocalDateTime.parse(written).toInstant(ZoneOffset.UTC)
                        : date(written).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /**
     * The day, whatever time or zone follows.
     *
     * @throws DateTimeException if it is none
     */
    static LocalDate date(String text) {
        var day = LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        within(day.atStartOfDay().toInstant(ZoneOffset.UTC));
        return day;
    }

    private static Instant within(Instant moment) {
        if (moment.isBefore(FIRST) || !moment.isBefore(AFTER_LAST)) {
            throw new DateTimeException("year");
        }
        return moment;
    }
}

package org.pilothouse.notelog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.MeasurementMethod;

/**
 * How long a note took and how that was measured.
 *
 * @param corrected whether the minutes were changed by hand after they were measured
 * @param docMinutes time on documentation, interruptions left out; not negative
 * @param sessionEndedAt rounded to the hour
 */
@Embeddable
public record NoteTime(
        @Enumerated(EnumType.STRING) MeasurementMethod measurementMethod,
        @Nullable Boolean corrected,
        @Nullable Double docMinutes,
        @Nullable Double outsideHoursMinutes,
        @Nullable Integer interruptions,
        @Nullable Instant sessionEndedAt,
        @Nullable Instant signedAt) {

    public static NoteTime of(MeasurementMethod method, @Nullable Double minutes) {
        return new NoteTime(method, null, minutes, null, null, null, null);
    }
}

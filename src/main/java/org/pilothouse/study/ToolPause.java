package org.pilothouse.study;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.Role;

/**
 * A stretch of time in which a tool should not be used. What was used all the same is recorded all the same.
 *
 * @param liftedAt null while it lasts
 * @param reason for everybody who uses the tool to read
 */
public record ToolPause(
        Instant pausedAt,
        @Nullable Instant liftedAt,
        String reason,
        Role pausedBy,
        @Nullable Role liftedBy) {

    public boolean lasts() {
        return liftedAt == null;
    }

    /** Whether that day counts as paused: the day it began does, the day it was lifted does not. */
    public boolean covers(LocalDate day, ZoneId zone) {
        return !day.isBefore(from(zone)) && (liftedAt == null || day.isBefore(day(liftedAt, zone)));
    }

    /** The day it began. */
    public LocalDate from(ZoneId zone) {
        return day(pausedAt, zone);
    }

    /** The day on which it was lifted, null while it lasts. */
    public @Nullable LocalDate until(ZoneId zone) {
        return liftedAt == null ? null : day(liftedAt, zone);
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }
}

package org.pilothouse.closing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far the end of a pilot has come; what is null is not done.
 *
 * @param publishedAt when the newest report was published, if that was after closing
 * @param archivedAt when the bundle was last taken out, if that was after closing
 * @param keysGoOn from when names may be parted from participant IDs for good
 * @param thankedAt when the last letter of thanks went out
 */
public record ClosingState(
        @Nullable Instant closedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant archivedAt,
        @Nullable LocalDate keysGoOn,
        @Nullable Instant thankedAt) {

    public boolean isClosed() {
        return closedAt != null;
    }
}

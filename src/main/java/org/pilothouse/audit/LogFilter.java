package org.pilothouse.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.AccountId;

/**
 * Which lines of the log are wanted; what is null or empty does not restrict.
 *
 * @param from first moment wanted
 * @param before first moment not wanted any more
 * @param who a member of staff
 * @param object part of what it happened to
 */
public record LogFilter(
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable AccountId who,
        @Nullable String action,
        String object) {
    public static final LogFilter ALL = new LogFilter(null, null, null, null, "");
}

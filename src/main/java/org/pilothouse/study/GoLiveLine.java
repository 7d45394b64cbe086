package org.pilothouse.study;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item of the go-live checklist as it stands.
 *
 * @param evidence where it can be seen; null for what the application sees for itself and for what nobody has ticked
 * @param by who ticked it, empty if the account has no part in the study any more
 */
public record GoLiveLine(
        GoLiveItem item,
        boolean met,
        @Nullable String evidence,
        String by,
        @Nullable Instant at) {}

package org.pilothouse.study;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.Role;

/** A pause of a tool as its table holds it. {@code openFor} names the tool while it lasts, so that each has one at a time. */
@Embeddable
record PauseRow(
        String tool,
        Instant pausedAt,
        @Nullable Instant liftedAt,
        String reason,
        @Enumerated(EnumType.STRING) Role pausedBy,
        @Enumerated(EnumType.STRING) @Nullable Role liftedBy,
        @Nullable String openFor) {

    static PauseRow of(String tool, ToolPause pause) {
        return new PauseRow(
                tool,
                pause.pausedAt(),
                pause.liftedAt(),
                pause.reason(),
                pause.pausedBy(),
                pause.liftedBy(),
                pause.lasts() ? tool : null);
    }

    ToolPause pause() {
        return new ToolPause(pausedAt, liftedAt, reason, pausedBy, liftedBy);
    }

    boolean isOpenFor(String name) {
        return name.equals(openFor);
    }

    PauseRow lifted(Instant now, Role by) {
        return new PauseRow(tool, pausedAt, now, reason, pausedBy, by, null);
    }
}

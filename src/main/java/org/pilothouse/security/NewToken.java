package org.pilothouse.security;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody wants a token to be: its name, how long it lives, and to which {@link Right}s it is narrowed (null: none). */
public record NewToken(
        String name, Duration lifetime, @Nullable Set<String> rights) {
    public static final Duration USUAL_LIFETIME = Duration.ofDays(90);
}

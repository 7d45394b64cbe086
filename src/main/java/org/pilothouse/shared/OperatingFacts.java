package org.pilothouse.shared;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a feature tells administrators about how it runs. Never about a study or a person: moments, counts and fixed sentences. */
public interface OperatingFacts {

    /** When something happened last; null if it never did. */
    record Moment(String titleKey, @Nullable Instant at) {}

    default List<Moment> moments() {
        return List.of();
    }

    /** How many of something there are, by translation key; features that count the same are added up. */
    default Map<String, Long> counts() {
        return Map.of();
    }

    /** Archives that are not newer than this hold what was deleted for good since; null if none does. */
    default @Nullable Instant erasedUntil() {
        return null;
    }

    /** Translation keys of sentences that hold now and that somebody has to know. */
    default List<String> notices() {
        return List.of();
    }
}

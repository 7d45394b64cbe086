package org.pilothouse.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened and must be remembered: published as an event, written down by {@code audit}. Never carries free text or times of a person. */
public interface Audited {

    /** A past-tense word such as {@code notes.read}. */
    String action();

    /** The study it happened in, or null outside any. */
    @Nullable StudyId study();

    /** What it happened to: kind and natural key, e.g. {@code participant P07}. */
    String object();

    /** Further facts as short words and counts. */
    default Map<String, String> details() {
        return Map.of();
    }
}

package org.pilothouse.study;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.Role;

/**
 * One thing that was changed of a plan after it was frozen: shown wherever its figures are.
 *
 * @param field name of {@code study.yaml}, such as {@code design} or {@code analysisPlan.kAnon}
 * @param before null if nothing was declared
 * @param after null if it is no longer declared
 */
public record Deviation(
        Instant at,
        String field,
        @Nullable String before,
        @Nullable String after,
        String reason,
        Role by) {}

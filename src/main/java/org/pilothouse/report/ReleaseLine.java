package org.pilothouse.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A locked release as it stands in a list.
 *
 * @param number within the study, from 1; the id that the interface for programs uses
 * @param contentHash SHA-256 of what was locked, 64 hexadecimal digits
 * @param previous the number of the release before it, null for the first
 */
public record ReleaseLine(
        int number,
        String title,
        Instant lockedAt,
        String contentHash,
        @Nullable Integer previous) {}

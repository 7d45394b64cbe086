package org.pilothouse.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log as people read it.
 *
 * @param who a member of staff by name; null for the application itself, and for clinicians, whom the log does not tell apart
 * @param byClinician whether it was a clinician, whichever
 */
public record LogLine(
        Instant at, @Nullable String who, boolean byClinician, String action, String object, String details) {}

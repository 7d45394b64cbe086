package org.pilothouse.notelog.timer;

import org.jspecify.annotations.Nullable;
import org.pilothouse.notelog.NonUseReason;
import org.pilothouse.notelog.UseOutcome;

/** How a timed note ended. */
public record Finish(UseOutcome outcome, @Nullable NonUseReason reason) {}

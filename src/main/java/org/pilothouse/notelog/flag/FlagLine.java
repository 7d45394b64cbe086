package org.pilothouse.notelog.flag;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;

/**
 * An open flag.
 *
 * @param key by which it is answered
 * @param noteRef null when it is about the clinician's minutes as a whole
 */
public record FlagLine(
        long key,
        ParticipantCode participant,
        FlagKind kind,
        @Nullable String noteRef,
        Instant raisedAt) {}

package org.pilothouse.study;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;

/**
 * A place in the order of groups and who drew it, for the audit of an allocation.
 *
 * @param stratum empty where there are none
 * @param slot counted from 1 in its stratum
 * @param participant null as long as nobody drew it
 */
public record AllocationDraw(
        String stratum,
        int slot,
        String sequence,
        @Nullable ParticipantCode participant,
        @Nullable Instant drawnAt) {}

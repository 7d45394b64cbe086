package org.pilothouse.refiqda;

import java.util.Map;
import java.util.UUID;

/**
 * What the reader is told.
 *
 * @param positions for the texts named by guid, how their positions are to be understood: the answer to
 *     {@link ReadReport#ambiguous()}
 */
public record ReadOptions(ReadLimits limits, Map<UUID, PositionConvention> positions) {

    /** Default limits, nothing prescribed. */
    public static final ReadOptions DEFAULT = new ReadOptions(ReadLimits.DEFAULT, Map.of());

    public ReadOptions {
        positions = Map.copyOf(positions);
    }
}

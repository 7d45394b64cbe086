package org.pilothouse.coding;

import java.util.Set;
import java.util.UUID;
import org.pilothouse.shared.Removals;
import org.pilothouse.shared.StudyId;

/**
 * Codings were deleted because the words they stood on were withdrawn; what quotes them goes in the same transaction.
 *
 * @param removed takes the counts
 */
public record CodingsWithdrawn(StudyId study, Set<UUID> codings, Removals removed) {

    public CodingsWithdrawn {
        codings = Set.copyOf(codings);
    }
}

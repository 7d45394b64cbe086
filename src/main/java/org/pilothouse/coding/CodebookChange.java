package org.pilothouse.coding;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of the codebook's history.
 *
 * @param who pseudonym of the coder; null for somebody who has not coded
 * @param undone whether it was taken back
 * @param codings how many passages got another code by it
 */
public record CodebookChange(
        Instant at,
        @Nullable String who,
        CodebookAction action,
        boolean undone,
        List<CodeDifference> codes,
        int codings) {

    public CodebookChange {
        codes = List.copyOf(codes);
    }
}

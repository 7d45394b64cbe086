package org.pilothouse.coding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A code on a passage, as one coder sees it.
 *
 * @param coder pseudonym
 * @param own whether whoever asks is the coder
 * @param start first character, in code points of the whole text
 * @param end after the last character
 */
public record AppliedCoding(
        UUID guid,
        UUID code,
        String codeName,
        int colour,
        String coder,
        boolean own,
        int start,
        int end,
        Remark remark,
        Instant at) {

    public @Nullable String memo() {
        return remark.memo();
    }
}

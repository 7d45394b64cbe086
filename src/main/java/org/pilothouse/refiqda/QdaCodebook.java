package org.pilothouse.refiqda;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A codebook on its own, as a {@code .qdc} file holds it. */
public record QdaCodebook(@Nullable String origin, List<QdaCode> codes, List<QdaSet> sets) {

    public QdaCodebook {
        codes = List.copyOf(codes);
        sets = List.copyOf(sets);
    }
}

package org.pilothouse.coding;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** What a coder says of a coding beyond its code: why, which fit it speaks of, and whether it hindered or helped. */
@Embeddable
public record Remark(
        @Nullable String memo,
        @Enumerated(EnumType.STRING) @Nullable FitDimension fitDimension,
        @Enumerated(EnumType.STRING) @Nullable Valence valence) {
    public static final Remark NONE = new Remark(null, null, null);

    Remark saying(@Nullable String text) {
        return new Remark(text, fitDimension, valence);
    }

    Remark judging(@Nullable FitDimension dimension, @Nullable Valence helped) {
        return new Remark(memo, dimension, helped);
    }
}

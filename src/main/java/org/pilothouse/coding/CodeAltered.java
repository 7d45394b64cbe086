package org.pilothouse.coding;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one step made of one code: nothing before a code that it made, nothing after one that it removed. */
@Embeddable
record CodeAltered(
        UUID code,

        @Convert(converter = CodeStateText.class) @Column(name = "before_state") @Nullable CodeState before,

        @Convert(converter = CodeStateText.class) @Column(name = "after_state") @Nullable CodeState after) {}

package org.pilothouse.coding;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A code as a named version of the codebook keeps it. */
@Embeddable
record VersionCode(
        UUID code, @Convert(converter = CodeStateText.class) CodeState state) {}

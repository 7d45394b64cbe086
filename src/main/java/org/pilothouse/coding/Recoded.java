package org.pilothouse.coding;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** That a step gave a coding another code. */
@Embeddable
record Recoded(UUID coding, UUID was, UUID becomes) {}

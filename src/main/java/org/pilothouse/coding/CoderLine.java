package org.pilothouse.coding;

import java.util.UUID;

/** A coder under the pseudonym that others see. */
public record CoderLine(UUID guid, String name, boolean own, boolean external) {}

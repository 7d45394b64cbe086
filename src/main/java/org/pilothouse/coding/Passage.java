package org.pilothouse.coding;

import java.util.UUID;

/** A passage to be coded: from {@code start} to before {@code end} of a text, in code points. */
public record Passage(UUID text, int start, int end) {}

package org.pilothouse.coding;

import java.time.Instant;
import java.util.UUID;

/** A named state of the codebook in a list. */
public record VersionLine(UUID guid, String name, Instant at, int codes) {}

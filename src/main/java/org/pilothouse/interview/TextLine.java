package org.pilothouse.interview;

import java.util.UUID;

/** A transcript in a list, without its text. */
public record TextLine(UUID guid, String name, int words, int turns) {}

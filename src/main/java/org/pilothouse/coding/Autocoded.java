package org.pilothouse.coding;

import java.util.UUID;

/**
 * What became of passages that were to be coded at once.
 *
 * @param batch names the step, to take it back
 * @param known passages that overlap what whoever asks coded so before: left as they are
 */
public record Autocoded(UUID batch, int put, int known) {}

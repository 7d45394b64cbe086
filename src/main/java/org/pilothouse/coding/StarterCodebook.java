package org.pilothouse.coding;

/**
 * A codebook to begin with.
 *
 * @param own whether the team laid it down itself; its name is that of its file then, else a key under {@code coding.starter.}
 */
public record StarterCodebook(String name, boolean own, int codes) {}

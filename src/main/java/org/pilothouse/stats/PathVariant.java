package org.pilothouse.stats;

/**
 * One distinct way through a note.
 *
 * @param path its steps as letters
 * @param count notes that took it
 * @param share of all notes, above 0 to 1
 */
public record PathVariant(String path, int count, double share) {}

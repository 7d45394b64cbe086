package org.pilothouse.refiqda;

/**
 * Something of a project that the file does not hold.
 *
 * @param what a stable name, such as {@code agreement} or {@code selection-name}
 * @param count how many of them
 */
public record Loss(String what, int count) {}

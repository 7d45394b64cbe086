package org.pilothouse.notelog;

/**
 * Whether a note is asked the longer questions (steps, effort, quality): settled before it begins.
 *
 * @param probability with which any such note is drawn
 */
public record Draw(boolean detail, double probability) {}

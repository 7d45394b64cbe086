package org.pilothouse.interview;

import java.util.UUID;

/**
 * A transcript in a list, without its text.
 *
 * @param ofAnswers whether it is made of answers to a question
 */
public record TextLine(UUID guid, String name, int words, int turns, boolean ofAnswers) {}

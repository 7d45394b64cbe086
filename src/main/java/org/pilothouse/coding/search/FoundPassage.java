package org.pilothouse.coding.search;

import java.util.UUID;

/**
 * A passage of a text that was found.
 *
 * @param source code of the interview, or the name of a text linked to none
 * @param start first character of the passage, in code points of the whole text
 * @param end after its last character
 * @param before what is said before the match, as far as it helps to understand it
 */
public record FoundPassage(
        UUID text, String source, String speaker, int start, int end, String before, String match, String after) {}

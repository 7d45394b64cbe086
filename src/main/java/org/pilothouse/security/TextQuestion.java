package org.pilothouse.security;

import java.time.Instant;
import org.pilothouse.security.PhiHit.Category;

/**
 * A text that waits for the privacy officer: where it belongs and what it looks like, never what it says.
 *
 * @param reference what the writer can name when asked
 * @param field key of the field, such as {@code code.definition}
 */
public record TextQuestion(long id, String reference, String field, Category category, Instant askedAt) {}

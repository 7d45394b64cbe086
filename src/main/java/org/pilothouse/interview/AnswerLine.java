package org.pilothouse.interview;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question that clinicians answered in their own words.
 *
 * @param key what tells it from others
 * @param asked where it was asked
 * @param text what is made of it already; null as long as there is nothing
 * @param taken how many answers stand in that text
 * @param fresh how many do not yet
 * @param leftOut how many never will, because linking was not agreed to or the person has left
 */
public record AnswerLine(
        String key, String asked, String wording, @Nullable UUID text, int taken, int fresh, int leftOut) {}

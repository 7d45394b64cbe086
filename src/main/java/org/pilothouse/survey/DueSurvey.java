package org.pilothouse.survey;

import org.jspecify.annotations.Nullable;

/**
 * A survey that waits for an answer.
 *
 * @param begun whether some of it is answered already
 */
public record DueSurvey(Wave wave, String title, @Nullable String description, boolean begun) {}

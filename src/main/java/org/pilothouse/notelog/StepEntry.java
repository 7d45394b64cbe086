package org.pilothouse.notelog;

import org.jspecify.annotations.Nullable;

/**
 * One step of the work on a note.
 *
 * @param order position within the note
 * @param artefact form or document worked on, null for the note itself
 * @param minutes not negative
 */
public record StepEntry(int order, StepKind step, @Nullable String artefact, double minutes) {}

package org.pilothouse.notelog;

import java.time.LocalDate;

/**
 * Documentation work that belongs to no note, as its clinician tells it.
 *
 * @param artefact code of the form or document worked on
 * @param step what was done with it
 */
public record WorkEntry(LocalDate day, String artefact, StepKind step, double minutes) {}

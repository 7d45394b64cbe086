package org.pilothouse.coding;

import org.pilothouse.shared.StudyId;

/** Who may see whose work on a text is other than before: it was made blind, or all who coded it blind are done. */
public record BlindnessChanged(StudyId study, long transcript) {}

package org.pilothouse.coding;

import java.util.UUID;
import org.pilothouse.shared.StudyId;

/**
 * A coding came, changed or went: for the pages on which its text is open.
 *
 * @param transcript internal id of the text
 */
public record CodingsTouched(StudyId study, long transcript, UUID coding) {}

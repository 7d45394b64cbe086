package org.pilothouse.coding;

import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;

/** Something of the codebook or of the codings changed. */
public record CodingEvent(StudyId study, String action, String object) implements Audited {}

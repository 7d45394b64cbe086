package org.pilothouse.coding;

import org.pilothouse.shared.StudyId;

/** All who coded a text blind are done: from now on they see each other's work. */
public record BlindCodingOver(StudyId study, long transcript) {}

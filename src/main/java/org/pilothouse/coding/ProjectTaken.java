package org.pilothouse.coding;

import org.pilothouse.shared.StudyId;

/** A project with all its texts and codings is in; told before the transaction ends. */
public record ProjectTaken(StudyId study) {}

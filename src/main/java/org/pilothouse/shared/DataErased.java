package org.pilothouse.shared;

/** Rows that say something about a person were deleted for good: what is left of them in files must go too. */
public record DataErased(StudyId study) {}

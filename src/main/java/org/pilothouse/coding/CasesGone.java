package org.pilothouse.coding;

import org.pilothouse.shared.StudyId;

/** Cases from elsewhere were deleted, within this transaction: whoever keeps what they said lets go of it too. */
public record CasesGone(StudyId study) {}

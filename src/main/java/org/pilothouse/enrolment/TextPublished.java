package org.pilothouse.enrolment;

import org.pilothouse.shared.StudyId;

/** A version of the text was published. */
record TextPublished(StudyId study, ConsentForm form) {}

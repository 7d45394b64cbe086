package org.pilothouse.enrolment;

import org.pilothouse.shared.StudyId;

/** Somebody agreed, under that name; stays inside the module, for the name belongs in the link store only. */
record ConsentSigned(StudyId study, ConsentForm form, Consent consent, String name) {}

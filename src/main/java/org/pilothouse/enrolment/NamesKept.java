package org.pilothouse.enrolment;

import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;

/** Somebody read or changed what the link store or the consent registry holds. Says how many or which entry, never who. */
record NamesKept(StudyId study, String action, String object) implements Audited {}

package org.pilothouse.enrolment;

import org.pilothouse.shared.Removals;
import org.pilothouse.shared.StudyId;

/** What a feature holds of a study's research data: counted and deleted by it when their time is over. Asks for no permission. */
public interface KeptData {

    /** The class under whose rule it stands. */
    RetentionClass of();

    /** How much there is. */
    long entries(StudyId study);

    /** Deletes all of it within the transaction of the caller and counts what went. */
    void delete(StudyId study, Removals removed);
}

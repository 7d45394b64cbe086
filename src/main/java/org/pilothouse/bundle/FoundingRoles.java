package org.pilothouse.bundle;

import org.pilothouse.shared.StudyId;

/** Decides who is what in a study that has just been imported. */
public interface FoundingRoles {

    /** Called inside the import's transaction, after all parts have been read. */
    void give(StudyId study);
}

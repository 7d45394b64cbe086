package org.pilothouse.notelog;

import org.pilothouse.shared.Audited;
import org.pilothouse.shared.StudyId;

/** Somebody read notes of individuals. */
record NotesRead(StudyId study, String object) implements Audited {

    @Override
    public String action() {
        return "notes.read";
    }
}

package org.pilothouse.coding;

import java.util.List;
import java.util.UUID;
import org.pilothouse.shared.StudyId;

/** Lets a feature say where it uses a code, so that whoever changes the code knows beforehand. */
public interface CodeUses {

    /** Names of what uses that code. */
    List<String> of(StudyId study, UUID code);
}

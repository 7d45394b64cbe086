package org.pilothouse.shared;

import java.util.List;
import java.util.Optional;

/** From the code of a study to its id and back, for whoever works with studies without being in them. */
public interface StudyCodes {

    Optional<StudyId> byCode(String code);

    /** Every study there is, for what the application does by itself. */
    List<StudyId> all();

    String codeOf(StudyId study);
}

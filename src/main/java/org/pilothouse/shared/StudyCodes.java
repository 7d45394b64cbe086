package org.pilothouse.shared;

import java.util.Optional;

/** From the code of a study to its id and back, for whoever works with studies without being in them. */
public interface StudyCodes {

    Optional<StudyId> byCode(String code);

    String codeOf(StudyId study);
}

package org.pilothouse.study;

import java.util.List;
import java.util.Optional;

/** Which disciplines clinicians can have, told by the feature that knows clinicians. */
public interface Disciplines {

    /** Their names as in {@code participants.csv}. */
    List<String> names();

    /** The name of the discipline that a list means by that word; empty where it means none. */
    Optional<String> meantBy(String word);
}

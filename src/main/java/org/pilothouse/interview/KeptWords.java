package org.pilothouse.interview;

import java.util.List;
import org.pilothouse.shared.StudyId;

/**
 * A feature that keeps words which may have been taken from texts: tells where, before a passage is overwritten, and listens to
 * {@link PassageRedacted}.
 */
public interface KeptWords {

    /** In how many places other than names. */
    long places(StudyId study, List<String> words);

    /** The names that hold any of them, as they are. */
    List<String> names(StudyId study, List<String> words);
}

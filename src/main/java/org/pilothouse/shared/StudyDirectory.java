package org.pilothouse.shared;

import java.util.List;
import java.util.Optional;

/** Which studies the signed-in person has anything to do with. */
public interface StudyDirectory {

    /** In order of title; empty for somebody with no role anywhere. */
    List<StudyLine> mine();

    /** The study of that code if the signed-in person holds a role in it; others do not learn that it exists. */
    Optional<StudyLine> mine(String code);
}

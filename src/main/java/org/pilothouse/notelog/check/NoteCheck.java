package org.pilothouse.notelog.check;

import java.util.Optional;

/** One condition a note must meet to be kept. */
public interface NoteCheck {

    /** The id under which the check is known, such as {@code CK-04}. */
    String id();

    /** What is wrong and what to do about it; empty when nothing is. */
    Optional<String> objection(Claim claim, Ground ground);
}

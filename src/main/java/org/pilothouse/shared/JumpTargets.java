package org.pilothouse.shared;

import java.util.List;

/** A feature's answers to the jump box, only what the signed-in person may open. */
@FunctionalInterface
public interface JumpTargets {

    /** At most {@code limit} targets whose label matches what was typed. */
    List<JumpTarget> find(StudyLine study, String typed, int limit);
}

package org.pilothouse.notelog.telling;

import java.util.List;

/** What is told. */
public enum ToldKind {
    PROBLEM,
    IDEA,
    QUESTION,
    /** Why a tool was not used, where no reason of the list fits. */
    OTHER_REASON;

    /** What can be told without a note. */
    public static final List<ToldKind> FREE = List.of(PROBLEM, IDEA, QUESTION);
}

package org.pilothouse.coding;

/**
 * One way in which a project that comes in differs from what is here.
 *
 * @param name what it is about: a text, a code, a person, the beginning of a memo, or the code of a coding
 * @param detail the passage of a coding, or what stands there afterwards; may be empty
 */
public record Difference(Kind kind, String name, String detail) {

    /** What happens to it. */
    public enum Kind {
        CODER_ADDED,
        TEXT_ADDED,
        TEXT_DIFFERS,
        CODE_ADDED,
        CODE_CHANGED,
        CODING_ADDED,
        CODING_CHANGED,
        CODING_ELSEWHERE,
        CASE_ADDED,
        CASE_CHANGED,
        MEMO_ADDED,
        MEMO_CHANGED
    }
}

package org.pilothouse.enrolment;

/** How much somebody had worked with such tools before. */
public enum AiExperience {
    NONE,
    SOME,
    REGULAR
}

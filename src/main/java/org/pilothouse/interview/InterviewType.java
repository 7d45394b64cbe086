package org.pilothouse.interview;

/** When in the pilot, or with whom, an interview is held. */
public enum InterviewType {
    PRE,
    MID,
    POST,
    EXIT,
    NON_USER,
    FOCUS_GROUP
}

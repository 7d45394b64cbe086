package org.pilothouse.shared;

/** Where clinical work takes place. */
public enum Setting {
    CLINIC,
    SCHOOL,
    HOME,
    COMMUNITY,
    VIRTUAL,
    HOSPITAL
}

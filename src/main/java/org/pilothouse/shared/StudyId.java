package org.pilothouse.shared;

/** Names a study inside the application; outside it a study is known by its code. */
public record StudyId(long value) {}

package org.pilothouse.shared;

/** An argument of a message that is itself words to be translated. */
public record Words(String key) {}

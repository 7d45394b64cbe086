package org.pilothouse.interview;

/** A file somebody brought. */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record ImportedFile(String name, byte[] content) {}

package org.pilothouse.interview;

/** How far positions in a text may go: its internal id, its present version, its length in code points. */
public record TextExtent(long id, int version, int length) {}

package org.pilothouse.refiqda;

/** A project read from a file, with what had to be guessed or left out. */
public record QdpxReading(QdaProject project, ReadReport report) {}

package org.pilothouse.refiqda;

/** A codebook read from a file, with what had to be guessed or left out. */
public record QdcReading(QdaCodebook codebook, ReadReport report) {}

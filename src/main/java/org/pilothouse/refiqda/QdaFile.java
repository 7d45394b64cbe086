package org.pilothouse.refiqda;

/** A finished {@code .qdpx} or {@code .qdc} with the report of what it does not hold. */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record QdaFile(byte[] bytes, LossReport losses) {}

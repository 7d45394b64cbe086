package org.pilothouse.notelog;

/**
 * Work outside notes as it stands in a clinician's list.
 *
 * @param key by which it can be taken back
 */
public record WorkLine(long key, WorkEntry work) {}

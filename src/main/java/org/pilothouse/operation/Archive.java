package org.pilothouse.operation;

import java.time.Instant;

/**
 * A saved database.
 *
 * @param file its name in the folder of backups
 * @param database which one it holds
 * @param madeAt to the second
 * @param size in bytes
 * @param sha256 as it was when it was made; empty if that is not known any more
 */
public record Archive(String file, String database, Instant madeAt, long size, String sha256) {}

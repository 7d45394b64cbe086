package org.pilothouse.shared;

/**
 * One thing wrong with a file that somebody brought: where, what was found and what was expected.
 *
 * @param line line of the file counted from 1 (the header is line 1), 0 when the file as a whole is meant
 * @param column name of the column, empty when the row as a whole is meant
 * @param reason a stable word such as {@code CK-01} or {@code UNKNOWN_VALUE}
 */
public record RowProblem(String file, int line, String column, String reason, String found, String expected) {}

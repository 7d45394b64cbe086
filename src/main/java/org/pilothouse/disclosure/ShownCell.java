package org.pilothouse.disclosure;

/**
 * A cell of a two-way table as its reader may see it.
 *
 * @param share of the table's total, 0 to 1
 */
public record ShownCell(Value amount, Value share) {}

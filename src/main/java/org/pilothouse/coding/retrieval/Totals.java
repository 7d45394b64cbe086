package org.pilothouse.coding.retrieval;

/**
 * How much was found.
 *
 * @param leftOut passages that would fit but are said by somebody who did not agree that data are linked, or by nobody known;
 *     where cases from elsewhere are asked for, only those that belong to one
 */
public record Totals(long passages, long texts, long leftOut) {}

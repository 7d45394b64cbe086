package org.pilothouse.office;

/**
 * A number to be seen first.
 *
 * @param value the estimate with its unit
 * @param label what it is
 * @param detail interval, basis, method
 */
public record KeyFigure(String value, String label, String detail) {}

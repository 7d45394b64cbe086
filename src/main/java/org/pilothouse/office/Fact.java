package org.pilothouse.office;

/** A name and its value, such as <i>Data cut</i> and a date. */
public record Fact(String name, String value) {}

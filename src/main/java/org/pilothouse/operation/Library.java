package org.pilothouse.operation;

/** A library that the application brings along, and under which licences it may. */
public record Library(String name, String version, String licences) {}

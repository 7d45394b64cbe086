package org.pilothouse.survey.instrument;

/** One of several answers to choose from: what is stored and what is read. */
public record Choice(String name, String label) {}

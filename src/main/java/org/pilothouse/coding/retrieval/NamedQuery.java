package org.pilothouse.coding.retrieval;

/** A question with its name. */
public record NamedQuery(String name, Query query) {}

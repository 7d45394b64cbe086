package org.pilothouse.report.model;

/**
 * A number to be seen first, with all that it needs to be read.
 *
 * @param id names it within the release
 * @param estimate with its unit
 * @param interval may be empty
 * @param basis clinicians, notes and method
 * @param definition how it was computed
 */
public record Headline(String id, String label, String estimate, String interval, String basis, String definition) {}

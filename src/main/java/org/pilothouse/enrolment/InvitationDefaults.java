package org.pilothouse.enrolment;

/** What holds for lines of a pasted list that do not say otherwise. */
public record InvitationDefaults(Part part, Discipline discipline, String site) {}

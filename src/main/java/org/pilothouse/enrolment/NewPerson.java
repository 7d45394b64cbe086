package org.pilothouse.enrolment;

import org.jspecify.annotations.Nullable;

/** Somebody to be invited. */
public record NewPerson(
        String name,
        String email,
        Part part,
        Discipline discipline,
        String site,
        @Nullable String program) {}

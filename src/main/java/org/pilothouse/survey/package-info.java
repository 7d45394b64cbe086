/** Instruments from {@code surveys/}, when each is due, what clinicians answered and what it scores. */
@ApplicationModule(
        allowedDependencies = {"shared", "security", "shell", "office", "stats", "study", "enrolment", "disclosure"})
@NullMarked
package org.pilothouse.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

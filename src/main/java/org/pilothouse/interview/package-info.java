/** Interviews with clinicians and their transcripts: immutable texts, cut into turns, with speakers linked to participants. */
@ApplicationModule(allowedDependencies = {"shared", "shell", "security", "study", "enrolment"})
@NullMarked
package org.pilothouse.interview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

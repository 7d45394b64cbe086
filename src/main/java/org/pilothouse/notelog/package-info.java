/** Notes and how long they took: the clinician's log and timer, files handed in, the checks on both, and what analyses read. */
@ApplicationModule(
        allowedDependencies = {"shared", "shell", "security", "office", "stats", "study", "enrolment", "interview"})
@NullMarked
package org.pilothouse.notelog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The end of a pilot, step by step: what is done, what is not, and who can do it. */
@ApplicationModule(allowedDependencies = {"shared", "security", "shell", "study", "enrolment", "bundle"})
@NullMarked
package org.pilothouse.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

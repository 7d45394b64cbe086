/** The sample pilot: text files and a seeded generator turned into a bundle, and the mode in which only it may be shown. */
@ApplicationModule(
        allowedDependencies = {"shared", "security", "study", "enrolment", "coding", "refiqda", "bundle", "report"})
@NullMarked
package org.pilothouse.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

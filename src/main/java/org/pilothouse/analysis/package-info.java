/** The study's questions: which data go to which statistic, and what its readers may see of the answer. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shell",
            "security",
            "office",
            "stats",
            "study",
            "enrolment",
            "notelog",
            "disclosure"
        })
@NullMarked
package org.pilothouse.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

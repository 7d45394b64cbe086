/** Themes: what several codes say together, in one concept, a summary and quotes that may be shown. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "security",
            "shell",
            "office",
            "stats",
            "study",
            "enrolment",
            "interview",
            "coding",
            "refiqda"
        })
@NullMarked
package org.pilothouse.theme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

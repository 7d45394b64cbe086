/** Published reports: what is locked, never changes again and is read by managers on screen, in Word and in Excel. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shell",
            "security",
            "office",
            "stats",
            "study",
            "enrolment",
            "disclosure",
            "analysis",
            "theme"
        })
@NullMarked
package org.pilothouse.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

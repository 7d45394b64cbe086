/** The REST interface under /api/v1: what other programs may ask, each call guarded like the screen that shows the same. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "security",
            "study",
            "enrolment",
            "notelog",
            "notelog :: activity",
            "notelog :: weekly",
            "interview",
            "coding",
            "refiqda",
            "analysis",
            "report",
            "audit",
            "bundle"
        })
@NullMarked
package org.pilothouse.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Codebook and codings: what passages of transcripts mean, who said so, how it can be taken back, found again and exchanged. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shell",
            "security",
            "study",
            "enrolment",
            "interview",
            "notelog",
            "office",
            "refiqda"
        })
@NullMarked
package org.pilothouse.coding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Who takes part under which code, what each agreed to, and the link store that alone knows the names. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "mail",
            "operation",
            "security",
            "security :: keys",
            "shell",
            "office",
            "stats",
            "study"
        })
@NullMarked
package org.pilothouse.enrolment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Remembers who did what and who read whom, append-only; listens to {@code Audited} alone. */
@ApplicationModule(allowedDependencies = {"shared", "security"})
@NullMarked
package org.pilothouse.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

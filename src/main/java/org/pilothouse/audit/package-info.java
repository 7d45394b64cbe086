/** Remembers who did what and who read whom, append-only; listens to {@code Audited} alone and shows it to who may see it. */
@ApplicationModule(allowedDependencies = {"shared", "security", "shell", "office"})
@NullMarked
package org.pilothouse.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

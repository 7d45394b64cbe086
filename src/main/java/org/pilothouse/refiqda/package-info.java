/** Reads and writes REFI-QDA projects and codebooks: strict when writing, tolerant when reading, and open about every loss. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.pilothouse.refiqda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The statistics a pilot needs: pure functions and immutable results, each checked against an outside reference. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.pilothouse.stats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

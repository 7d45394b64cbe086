/** The value types every feature speaks in, and the small interfaces by which features plug in; owns no table. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.pilothouse.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Sees to it that what was deleted from the database is gone from its files too. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.pilothouse.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Study bundles: a whole study without its names, written and read in one transaction through each feature's part. */
@ApplicationModule(allowedDependencies = {"shared", "security", "study"})
@NullMarked
package org.pilothouse.bundle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** What a pilot is made of: phases, sites, tools and their versions, note types, approvals, the analysis plan. */
@ApplicationModule(allowedDependencies = {"shared", "shell", "security", "office", "stats"})
@NullMarked
package org.pilothouse.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

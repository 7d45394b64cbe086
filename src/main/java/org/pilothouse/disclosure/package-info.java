/** What may be shown to whom: the one engine that every screen, document and answer for others than researchers passes. */
@ApplicationModule(allowedDependencies = {"shared", "shell", "security", "office", "stats"})
@NullMarked
package org.pilothouse.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

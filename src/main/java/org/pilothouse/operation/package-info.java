/** What an administrator needs to keep an installation running: backups, the state of the system, the licences in it. Knows no study's content. */
@ApplicationModule(allowedDependencies = {"shared", "security", "shell"})
@NullMarked
package org.pilothouse.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

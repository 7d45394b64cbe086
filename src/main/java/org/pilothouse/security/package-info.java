/** Accounts, roles held per study, sign-in, tokens and the permission annotations that every service carries. */
@ApplicationModule(allowedDependencies = {"shared", "mail", "shell"})
@NullMarked
package org.pilothouse.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

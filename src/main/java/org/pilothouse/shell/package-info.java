/** The frame around every screen: layout, navigation, errors, notifications, formatters and the components that all features share. Queries nothing. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.pilothouse.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Sends letters by SMTP. Keeps nothing: neither the letter nor to whom it went. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.pilothouse.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

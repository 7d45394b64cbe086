/** Sends letters by SMTP, and has sent what features keep waiting. Keeps nothing itself: neither the letter nor to whom it went. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.pilothouse.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

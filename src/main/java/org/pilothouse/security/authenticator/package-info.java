/** Codes from an authenticator app, and recovery codes for when the app is lost. */
@NullMarked
package org.pilothouse.security.authenticator;

import org.jspecify.annotations.NullMarked;

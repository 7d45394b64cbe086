/** Signing in at the organisation (OpenID Connect): off unless an issuer is set, and only for accounts that exist here. */
@NullMarked
package org.pilothouse.security.signon;

import org.jspecify.annotations.NullMarked;

/** Signing in, and choosing a new password, by a single-use link in a letter. */
@NullMarked
package org.pilothouse.security.mailed;

import org.jspecify.annotations.NullMarked;

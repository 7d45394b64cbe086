/** The keys that seal what accounts sign in with; not those of the link store. */
@NullMarked
package org.pilothouse.security.keys;

import org.jspecify.annotations.NullMarked;

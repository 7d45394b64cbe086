/** Files of keys, and the one that seals what accounts sign in with; the link store has another. */
@NamedInterface("keys")
@NullMarked
package org.pilothouse.security.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

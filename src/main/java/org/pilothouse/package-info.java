/** Pilothouse: runs a pilot of AI documentation tools with clinicians, and learns what it did to their work. */
@NullMarked
package org.pilothouse;

import org.jspecify.annotations.NullMarked;

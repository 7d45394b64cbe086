/** Turns files that people bring into plain text, and plain text into turns; pure functions. */
@NullMarked
package org.pilothouse.interview.reading;

import org.jspecify.annotations.NullMarked;

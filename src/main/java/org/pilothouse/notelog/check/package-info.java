/** The checks a note goes through, each named for what it looks at. */
@NullMarked
package org.pilothouse.notelog.check;

import org.jspecify.annotations.NullMarked;

/** Files of notes and weekly figures that come with columns of somebody else's naming: told apart, shown, taken in. */
@NullMarked
package org.pilothouse.notelog.imports;

import org.jspecify.annotations.NullMarked;

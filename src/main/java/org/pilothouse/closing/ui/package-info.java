/** The guided page of a pilot's end. */
@NullMarked
package org.pilothouse.closing.ui;

import org.jspecify.annotations.NullMarked;

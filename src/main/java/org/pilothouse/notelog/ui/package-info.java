/** The clinician's day and documentation, and the researcher's table of notes. */
@NullMarked
package org.pilothouse.notelog.ui;

import org.jspecify.annotations.NullMarked;

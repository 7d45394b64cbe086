/** What a release says, written out once: screen, Word and Excel all print this. */
@NullMarked
package org.pilothouse.report.model;

import org.jspecify.annotations.NullMarked;

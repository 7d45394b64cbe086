/** The documents of a release. */
@NullMarked
package org.pilothouse.report.document;

import org.jspecify.annotations.NullMarked;

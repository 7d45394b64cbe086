/** The manager's dashboard and the list of releases. */
@NullMarked
package org.pilothouse.report.ui;

import org.jspecify.annotations.NullMarked;

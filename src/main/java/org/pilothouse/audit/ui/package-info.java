/** Screens of the audit trail. */
@NullMarked
package org.pilothouse.audit.ui;

import org.jspecify.annotations.NullMarked;

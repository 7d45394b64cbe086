/** The screens around accounts: the first administrator, staff, one's own account. */
@NullMarked
package org.pilothouse.security.ui;

import org.jspecify.annotations.NullMarked;

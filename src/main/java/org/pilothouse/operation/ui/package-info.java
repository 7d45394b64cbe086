/** The administrators' pages about backups and the system. */
@NullMarked
package org.pilothouse.operation.ui;

import org.jspecify.annotations.NullMarked;

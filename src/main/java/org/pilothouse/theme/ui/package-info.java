/** Screens for building themes and choosing quotes. */
@NullMarked
package org.pilothouse.theme.ui;

import org.jspecify.annotations.NullMarked;

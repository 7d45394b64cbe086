/** The screens on which a pilot is created, set up and watched over. */
@NullMarked
package org.pilothouse.study.ui;

import org.jspecify.annotations.NullMarked;

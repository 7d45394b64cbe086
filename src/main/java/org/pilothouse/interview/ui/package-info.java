/** The screens of interviews and transcripts. */
@NullMarked
package org.pilothouse.interview.ui;

import org.jspecify.annotations.NullMarked;

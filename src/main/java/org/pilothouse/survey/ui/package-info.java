/** Screens for answering surveys and for looking at instruments. */
@NullMarked
package org.pilothouse.survey.ui;

import org.jspecify.annotations.NullMarked;

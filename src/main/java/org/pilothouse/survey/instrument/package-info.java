/** Questionnaires as they stand in {@code surveys/}: read, checked, asked and scored. Knows no database and no screen. */
@NullMarked
package org.pilothouse.survey.instrument;

import org.jspecify.annotations.NullMarked;

/** The small language of conditions in instruments: every expression has a value for whatever was answered, in bounded time and without side effects. */
@NullMarked
package org.pilothouse.survey.expression;

import org.jspecify.annotations.NullMarked;

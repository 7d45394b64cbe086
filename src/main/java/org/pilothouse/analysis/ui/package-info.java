/** The screens of the findings: use, time, workflows, burden. */
@NullMarked
package org.pilothouse.analysis.ui;

import org.jspecify.annotations.NullMarked;

/** The screens of enrolment: joining by link, invitations, name list, consent registry, participation. */
@NullMarked
package org.pilothouse.enrolment.ui;

import org.jspecify.annotations.NullMarked;

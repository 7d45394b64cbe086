/** The link store: a database of its own, sealed with keys kept outside it, that alone joins persons, accounts and participant codes. */
@NullMarked
package org.pilothouse.enrolment.link;

import org.jspecify.annotations.NullMarked;

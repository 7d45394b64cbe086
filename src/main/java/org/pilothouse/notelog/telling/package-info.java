/** What clinicians tell on their own account: problems with a tool, ideas, questions, and reasons that are in no list. */
@NamedInterface("telling")
@NullMarked
package org.pilothouse.notelog.telling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

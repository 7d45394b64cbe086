/** A clinician's days beside the notes: when one was over. */
@NamedInterface("day")
@NullMarked
package org.pilothouse.notelog.day;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

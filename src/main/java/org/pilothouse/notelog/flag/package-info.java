/** What is worth a second look about a note: asked of its clinician first, told to others only as long as it stays open. */
@NamedInterface("flag")
@NullMarked
package org.pilothouse.notelog.flag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

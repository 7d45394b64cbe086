/** Weekly figures beside the notes: hours scheduled with clients, and what the record system's vendor reports. */
@NamedInterface("weekly")
@NullMarked
package org.pilothouse.notelog.weekly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** What a record system logged while notes were written: events in, active time by the study's declared rule out. */
@NamedInterface("activity")
@NullMarked
package org.pilothouse.notelog.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

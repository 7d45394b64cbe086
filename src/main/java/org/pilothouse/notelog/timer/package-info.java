/** The timer of a note: kept on the server, so that a reload, a second tab or an empty battery loses nothing. */
@NullMarked
package org.pilothouse.notelog.timer;

import org.jspecify.annotations.NullMarked;

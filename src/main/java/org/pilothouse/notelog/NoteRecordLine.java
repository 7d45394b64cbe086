package org.pilothouse.notelog;

import org.jspecify.annotations.Nullable;

/**
 * A note as researchers see it in a table.
 *
 * @param phase name of the phase it falls into, null for none
 * @param failedCheck the check for which it is kept out of analyses, null for none
 * @param whilePaused whether a tool was used on a day on which it was paused
 */
public record NoteRecordLine(
        NoteEntry note, @Nullable String phase, @Nullable String failedCheck, boolean whilePaused) {}

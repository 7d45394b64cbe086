package org.pilothouse.notelog;

import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;

/** Which notes to show; null stands for any. */
public record NoteFilter(
        @Nullable ParticipantCode participant,
        @Nullable String noteType,
        @Nullable String tool,
        @Nullable String phase) {

    public static final NoteFilter ANY = new NoteFilter(null, null, null, null);
}

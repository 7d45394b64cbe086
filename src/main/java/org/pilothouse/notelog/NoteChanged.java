package org.pilothouse.notelog;

import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/**
 * Its clinician changed a note or took it back, within this transaction.
 *
 * @param now what it says now; null where it was taken back
 */
public record NoteChanged(
        StudyId study,
        ParticipantCode participant,
        String noteRef,
        @Nullable NoteEntry now) {

    /** Whether the note gives a reason that is in no list. */
    public boolean givesAnotherReason() {
        return now != null && now.use().nonUseReason() == NonUseReason.OTHER;
    }
}

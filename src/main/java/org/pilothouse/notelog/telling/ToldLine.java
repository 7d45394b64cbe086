package org.pilothouse.notelog.telling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;

/**
 * Something that was told.
 *
 * @param participant null for whoever may not know
 * @param noteRef the note it is about; null where it is about none, and for whoever may not know
 */
public record ToldLine(
        long key,
        @Nullable ParticipantCode participant,
        Instant toldAt,
        ToldKind kind,
        @Nullable String noteRef,
        String words) {

    /** The same, about no note. */
    ToldLine withoutNote() {
        return new ToldLine(key, participant, toldAt, kind, null, words);
    }

    /** The same without who told it, and of which note. */
    ToldLine withoutWho() {
        return new ToldLine(key, null, toldAt, kind, null, words);
    }
}

package org.pilothouse.notelog.flag;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;

/**
 * A row of {@code flags.csv}.
 *
 * @param noteRef null when it is about the clinician's minutes as a whole
 * @param answer null while it is open
 */
record FlagRow(
        @Nullable String noteRef,
        ParticipantCode participant,
        FlagKind kind,
        Instant raisedAt,
        @Nullable FlagAnswer answer,
        @Nullable Instant answeredAt) {

    /** By clinician, note, kind and time. */
    static final Comparator<FlagRow> IN_ORDER = Comparator.comparing(FlagRow::participant)
            .thenComparing(FlagRow::noteRef, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(row -> row.kind().name())
            .thenComparing(FlagRow::raisedAt);
}

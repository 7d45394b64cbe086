package org.pilothouse.notelog.activity;

import java.util.Comparator;
import org.pilothouse.shared.ParticipantCode;

/** Whose work on which note: pauses are counted within one such pair only. In the order of the key of the table. */
record TraceKey(ParticipantCode participant, String noteRef) implements Comparable<TraceKey> {
    private static final Comparator<TraceKey> ORDER =
            Comparator.comparing(TraceKey::participant).thenComparing(TraceKey::noteRef);

    @Override
    public int compareTo(TraceKey other) {
        return ORDER.compare(this, other);
    }
}

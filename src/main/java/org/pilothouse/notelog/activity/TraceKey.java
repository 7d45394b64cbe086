package org.pilothouse.notelog.activity;

import java.util.Comparator;
import org.pilothouse.shared.ParticipantCode;

/** Whose work on which note: pauses are counted within one such pair only. */
record TraceKey(ParticipantCode participant, String noteRef) implements Comparable<TraceKey> {
    private static final Comparator<TraceKey> ORDER =
            Comparator.comparing(TraceKey::noteRef).thenComparing(TraceKey::participant);

    @Override
    public int compareTo(TraceKey other) {
        return ORDER.compare(this, other);
    }
}

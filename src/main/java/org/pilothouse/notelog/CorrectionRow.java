package org.pilothouse.notelog;

import java.time.Instant;
import java.util.Comparator;

/** A row of {@code corrections.csv}: what a field of a note said until then. */
record CorrectionRow(String noteRef, Instant correctedAt, String field, String was) {

    /** By note, time and field. */
    static final Comparator<CorrectionRow> IN_ORDER = Comparator.comparing(CorrectionRow::noteRef)
            .thenComparing(CorrectionRow::correctedAt)
            .thenComparing(CorrectionRow::field)
            .thenComparing(CorrectionRow::was);
}

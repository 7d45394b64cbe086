package org.pilothouse.notelog.activity;

import java.time.Instant;
import java.util.List;

/**
 * What became of a long log.
 *
 * @param rows lines read, the header not counted
 * @param notAgreed lines dropped before anything was kept, because nobody had agreed to them
 * @param unreadable lines that say nothing that can be kept
 * @param finished whether it was read to its end
 * @param examples some of the lines that were not kept, of this reading
 */
public record ActivityImport(
        Instant at,
        long rows,
        long notAgreed,
        long unreadable,
        boolean finished,
        List<ActivityReceipt.RejectedLine> examples) {

    public ActivityImport {
        examples = List.copyOf(examples);
    }
}

package org.pilothouse.notelog.activity;

import java.util.List;
import org.pilothouse.shared.ParticipantCode;

/**
 * What became of a log of events.
 *
 * @param rows lines read, the header not counted
 * @param notes every note the file speaks of, with all that is known of it by now
 * @param rejected the first lines that were not kept, and why
 * @param rejectedRows how many lines were not kept in all
 */
public record ActivityReceipt(long rows, List<MeasuredNote> notes, List<RejectedLine> rejected, long rejectedRows) {

    public ActivityReceipt {
        notes = List.copyOf(notes);
        rejected = List.copyOf(rejected);
    }

    /**
     * The time of one note by the study's declared rule.
     *
     * @param activeSeconds pauses that count, in seconds
     * @param elapsedSeconds from the first event to the last
     * @param events distinct events
     */
    public record MeasuredNote(
            ParticipantCode participant, String noteRef, double activeSeconds, double elapsedSeconds, int events) {}

    /** A line that was not kept; the reason is the id of the check that it fails. */
    public record RejectedLine(long line, String reason) {}
}

package org.pilothouse.notelog;

import java.util.List;

/**
 * What became of notes that were handed in. Good rows stay, whatever becomes of the others.
 *
 * @param accepted how many were new and are kept now
 * @param duplicate how many were there already with the same content
 * @param warnings what was kept and should be looked at
 */
public record Submission(int accepted, int duplicate, List<Rejected> rejected, List<Warning> warnings) {

    /**
     * A row that was not kept.
     *
     * @param line line of the file, or position in the list counted from 1
     * @param noteRef as it came, empty when absent
     * @param reason id of the first check that failed, such as {@code CK-01}
     */
    public record Rejected(int line, String noteRef, String reason, String message) {}

    /** A row that was kept although a check has something to say. */
    public record Warning(int line, String noteRef, String check) {}
}

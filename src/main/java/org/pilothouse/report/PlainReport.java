package org.pilothouse.report;

import java.time.Instant;
import java.util.List;

/**
 * A published report as those it is about read it: the main numbers and the themes, each in a sentence.
 *
 * @param numbers such as <i>Use of the tool: 57.4 % (383 of 667 notes)</i>
 */
public record PlainReport(int number, String title, Instant lockedAt, List<Line> numbers, List<Line> themes) {

    public PlainReport {
        numbers = List.copyOf(numbers);
        themes = List.copyOf(themes);
    }

    /** What it is about, and what it says. */
    public record Line(String name, String words) {}
}

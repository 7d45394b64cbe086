package org.pilothouse.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.pilothouse.shell.Chart;
import org.pilothouse.shell.Format;

/** What every chart with an axis of dates says about tools that changed while they were used (CK-18). */
public final class VersionMarks {
    private VersionMarks() {}

    /**
     * A mark at each point in whose stretch of time a tool changed.
     *
     * @param starts the first days of the points, in order; each stretch ends where the next begins
     * @param ends the first day after the last point
     */
    public static List<Chart.Mark> of(StudyDefinition study, List<LocalDate> starts, LocalDate ends, Locale language) {
        return VersionChange.in(study).stream()
                .filter(change -> change.on().isBefore(ends))
                .flatMap(change -> starts.stream()
                        .filter(start -> !start.isAfter(change.on()))
                        .reduce((earlier, later) -> later)
                        .map(start ->
                                new Chart.Mark(Format.date(start, language), change.tool() + " " + change.version()))
                        .stream())
                .toList();
    }
}

package org.pilothouse.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.pilothouse.shell.Chart;
import org.pilothouse.shell.Format;

/** What every chart with an axis of dates says about tools that changed while they were used (CK-18). */
public final class VersionMarks {
    private VersionMarks() {}

    /** Something that happened to a tool on a day, in words. */
    private record Event(LocalDate on, String words) {}

    /**
     * A mark at each point in whose stretch of time a tool changed or was paused.
     *
     * @param starts the first days of the points, in order; each stretch ends where the next begins
     * @param ends the first day after the last point
     * @param paused says of a tool that it was paused
     */
    public static List<Chart.Mark> of(
            StudyDefinition study,
            List<LocalDate> starts,
            LocalDate ends,
            Locale language,
            UnaryOperator<String> paused) {
        return Stream.concat(changes(study), pauses(study, paused))
                .filter(event -> event.on().isBefore(ends))
                .flatMap(event -> starts.stream()
                        .filter(start -> !start.isAfter(event.on()))
                        .reduce((earlier, later) -> later)
                        .map(start -> new Chart.Mark(Format.date(start, language), event.words()))
                        .stream())
                .toList();
    }

    private static Stream<Event> changes(StudyDefinition study) {
        return VersionChange.in(study).stream()
                .map(change -> new Event(change.on(), change.tool() + " " + change.version()));
    }

    private static Stream<Event> pauses(StudyDefinition study, UnaryOperator<String> paused) {
        return study.tools().stream()
                .flatMap(tool -> tool.pauses().stream()
                        .map(pause -> new Event(pause.from(study.timezone()), paused.apply(tool.name()))));
    }
}

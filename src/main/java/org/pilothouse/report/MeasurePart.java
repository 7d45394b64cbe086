package org.pilothouse.report;

import java.util.Arrays;
import java.util.Set;
import org.pilothouse.disclosure.Footprint;

/** What of an analysis is renewed or not as a whole, so that a figure left out does not follow from its neighbours. */
enum MeasurePart {
    /** The estimate and all that goes with it; without it nothing of the analysis is printed. */
    ALL(Set.of(), Set.of()),
    TOOLS(Set.of("byTool", "byVersion", "toolDifference"), Set.of("byTool", "byVersion", "toolDifference")),
    REASONS(Set.of("nonUse", "notKept"), Set.of("nonUse", "notKept")),
    MATRIX(Set.of("matrix", "artefacts"), Set.of("matrix", "artefacts", "ceiling")),
    PATHS(Set.of("paths", "topShare", "medoid"), Set.of("paths", "topShare", "medoid")),
    FACTORS(Set.of("factors"), Set.of("factors")),
    TYPES(Set.of("type"), Set.of("byType")),
    PHASES(Set.of("phase"), Set.of("byPhase")),
    WEEKS(Set.of("byWeek", "minutes"), Set.of("useByWeek", "minutes")),
    LOGGED(Set.of("logged"), Set.of("lastWeek")),
    /** Of those few whose notes were late, corrected or left out, the estimate itself must not wait. */
    LOGGING(Set.of("lateShare", "correctedShare", "leftOut"), Set.of("lateShare", "correctedShare", "leftOut"));

    private final Set<String> cells;
    private final Set<String> details;

    MeasurePart(Set<String> cells, Set<String> details) {
        this.cells = cells;
        this.details = details;
    }

    /** The names of the details that go when the part is not renewed. */
    Set<String> details() {
        return details;
    }

    /** What of a footprint is about this. */
    Footprint in(Footprint footprint) {
        return footprint.only(cell -> of(cell) == this);
    }

    static MeasurePart of(String cell) {
        var dot = cell.indexOf('.');
        var name = dot < 0 ? cell : cell.substring(0, dot);
        return Arrays.stream(values())
                .filter(part -> part.cells.contains(name))
                .findFirst()
                .orElse(ALL);
    }
}

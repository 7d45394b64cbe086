package org.pilothouse.interview.reading;

import java.util.List;
import java.util.regex.Pattern;

/** A row of a table as a line of a transcript. */
final class TableRow {
    private static final Pattern SPEAKER_CELL = Pattern.compile("\\p{L}[^\\n:.!?]{0,39}:?");

    private TableRow() {}

    /** A row of two cells whose first looks like a name is a turn; other cells are set apart by tabs. */
    static String line(List<String> written) {
        var cells = written.stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        return isTurn(cells) ? withColon(cells.getFirst()) + " " + cells.getLast() : String.join("\t", cells);
    }

    private static boolean isTurn(List<String> cells) {
        return cells.size() == 2 && SPEAKER_CELL.matcher(cells.getFirst()).matches();
    }

    private static String withColon(String name) {
        return name.endsWith(":") ? name : name + ":";
    }
}

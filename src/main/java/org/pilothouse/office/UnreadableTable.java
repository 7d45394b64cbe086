package org.pilothouse.office;

/** Ends the reading of a file that cannot be used. */
final class UnreadableTable extends Exception {
    private static final long serialVersionUID = 1L;

    private final TableProblem.Kind kind;
    private final long row;
    private final String found;
    private final String expected;

    UnreadableTable(TableProblem.Kind kind, long row, String found, String expected) {
        super(kind + " " + found);
        this.kind = kind;
        this.row = row;
        this.found = found;
        this.expected = expected;
    }

    TableProblem problem(String file) {
        return new TableProblem(file, row, null, kind, found, expected);
    }
}

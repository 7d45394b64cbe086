package org.pilothouse.office;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a table that somebody brought, said so that it can be found and mended.
 *
 * @param file name of the file
 * @param row line of a CSV file or row of a sheet, from 1; 0 where it concerns the whole file
 * @param column header of the column, or null where it concerns more than one
 * @param kind what is wrong
 * @param found what stands there
 * @param expected what should stand there, as an example or the list of choices
 */
public record TableProblem(String file, long row, @Nullable String column, Kind kind, String found, String expected) {

    /** What can be wrong. */
    public enum Kind {
        /** There is no header row. */
        EMPTY(Weight.FILE),
        /** A byte that is not UTF-8; {@code found} is its offset from 0, in bytes. */
        NOT_UTF8(Weight.FILE),
        /** Not a table of the promised format, such as a quote that never ends. */
        MALFORMED(Weight.FILE),
        /** More bytes, rows, columns or characters in a cell than allowed. */
        TOO_LARGE(Weight.FILE),
        /** The named sheet is not there. */
        MISSING_SHEET(Weight.FILE),
        DUPLICATE_HEADER(Weight.FILE),
        MISSING_COLUMN(Weight.FILE),
        /** A column that nobody asked for; it is left out. */
        UNKNOWN_COLUMN(Weight.NOTICE),
        /** A column without a header; it is left out. */
        BLANK_HEADER(Weight.NOTICE),
        /** A row with more or fewer fields than the header. */
        FIELD_COUNT(Weight.ROW),
        /** Text that a spreadsheet could run. */
        FORMULA(Weight.ROW),
        MISSING_VALUE(Weight.ROW),
        BAD_VALUE(Weight.ROW);

        private final Weight weight;

        Kind(Weight weight) {
            this.weight = weight;
        }

        public Weight weight() {
            return weight;
        }
    }

    /** How much of the file a problem makes unusable. */
    public enum Weight {
        NOTICE,
        ROW,
        FILE
    }
}

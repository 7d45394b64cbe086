package org.pilothouse.office;

/**
 * Who a CSV file is for; all are UTF-8 with LF and RFC 4180 quotes.
 *
 * @param byteOrderMark whether the file begins with one, by which Excel knows UTF-8
 * @param formulaSafe whether text that a spreadsheet could run gets a leading apostrophe
 */
public record CsvFormat(boolean byteOrderMark, boolean formulaSafe) {

    /** For programs: cells as they are. */
    public static final CsvFormat RAW = new CsvFormat(false, false);

    /** For people who will open it in a spreadsheet. */
    public static final CsvFormat SPREADSHEET = new CsvFormat(true, true);
}

package org.pilothouse.office;

import java.io.BufferedReader;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Reads CSV that somebody brought, row by row: strict UTF-8 with or without byte order mark, a header row, commas.
 *
 * <p>Rows come in the order of the file while it is read; a problem of weight {@code FILE} ends the reading.
 */
public final class CsvTableReader {
    private final TableShape shape;
    private final ReadLimits limits;
    private final boolean anyDelimiter;
    private final boolean refuseFormulas;

    private CsvTableReader(TableShape shape, ReadLimits limits, boolean anyDelimiter, boolean refuseFormulas) {
        this.shape = shape;
        this.limits = limits;
        this.anyDelimiter = anyDelimiter;
        this.refuseFormulas = refuseFormulas;
    }

    public static CsvTableReader of(TableShape shape) {
        return new CsvTableReader(shape, ReadLimits.UPLOAD, false, false);
    }

    public CsvTableReader within(ReadLimits newLimits) {
        return new CsvTableReader(shape, newLimits, anyDelimiter, refuseFormulas);
    }

    /** Also takes semicolons and tabs, whichever is most frequent in the header row. */
    public CsvTableReader anyDelimiter() {
        return new CsvTableReader(shape, limits, true, refuseFormulas);
    }

    /** Reports cells that a spreadsheet could run, and leaves out their rows. */
    public CsvTableReader refuseFormulas() {
        return new CsvTableReader(shape, limits, anyDelimiter, true);
    }

    /** Reads {@code in} to its end and leaves it open. */
    public void read(String file, InputStream in, Consumer<TableRow> rows, Consumer<TableProblem> problems) {
        var text = new BufferedReader(new StrictUtf8Reader(new ByteLimit(in, limits.bytes())));
        try {
            var delimiter = anyDelimiter ? CsvDelimiter.of(text) : ',';
            var records = new CsvRecords(text, delimiter, limits);
            var reading = new TableReading(file, shape, limits, refuseFormulas, rows, problems);
            for (var fields = records.next(); fields != null; fields = records.next()) {
                if (!reading.take(records.line(), fields)) {
                    return;
                }
            }
            reading.end();
        } catch (UnreadableTable e) {
            problems.accept(e.problem(file));
        }
    }
}

package org.pilothouse.office;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a table as CSV, row by row, without holding more than a row. */
public final class CsvTableWriter implements AutoCloseable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CsvWriter csv;
    private final CsvFormat format;
    private final int columns;

    /** Begins a file with its header row. */
    public CsvTableWriter(OutputStream out, CsvFormat format, List<String> header) throws IOException {
        if (header.isEmpty()) {
            throw new IllegalArgumentException("a table needs a column");
        }
        this.format = format;
        columns = header.size();
        if (format.byteOrderMark()) {
            out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
        }
        var builder = CsvWriter.builder().lineDelimiter(LineDelimiter.LF);
        if (columns == 1) {
            builder.quoteStrategy(QuoteStrategies.EMPTY); // an empty line would be no row
        }
        csv = builder.build(out, StandardCharsets.UTF_8);
        csv.writeRecord(header.stream().map(this::safe).toList());
    }

    /** Adds a row of cells or plain values; see {@link Cell#of}. */
    public CsvTableWriter row(@Nullable Object... values) {
        return row(Stream.of(values).map(Cell::of).toList());
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException if the number of cells is not that of the header
     */
    public CsvTableWriter row(List<Cell> cells) {
        if (cells.size() != columns) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns + " columns");
        }
        csv.writeRecord(cells.stream()
                .map(cell -> cell instanceof Cell.Words ? safe(cell.raw()) : cell.raw())
                .toList());
        return this;
    }

    /** Ends the file and closes the stream under it. */
    @Override
    public void close() throws IOException {
        csv.close();
    }

    public static byte[] toBytes(Table table, CsvFormat format) {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new CsvTableWriter(bytes, format, table.headers())) {
            table.rows().forEach(writer::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String safe(String text) {
        return format.formulaSafe() ? SafeText.withoutFormula(text) : text;
    }
}

package org.pilothouse.office;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A table that somebody brought whose header is not ours: columns are told apart later. Cells that are not UTF-8 hold the
 * replacement character.
 *
 * @param header names of the columns, as they stand
 * @param rows what follows, without empty lines
 */
public record RawTable(List<String> header, List<Row> rows) {
    private static final ReadLimits LIMITS = new ReadLimits(20_000_000, 200_000_000, 200_000, 200, 10_000);

    /** A row; there may be more or fewer cells than in the header. */
    public record Row(int line, List<String> cells) {}

    public RawTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** Reads a workbook by its name, CSV otherwise, with commas, semicolons or tabs; empty when it is neither. */
    public static Optional<RawTable> read(String name, byte[] bytes) {
        try {
            var all = name.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? sheet(bytes) : csv(bytes);
            return all.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new RawTable(
                            all.getFirst().cells().stream().map(String::strip).toList(), all.subList(1, all.size())));
        } catch (UnreadableTable | IOException | CsvParseException | UncheckedIOException noTable) {
            return Optional.empty();
        }
    }

    private static List<Row> sheet(byte[] bytes) throws UnreadableTable, IOException {
        try (var workbook = XlsxTableReader.open(new ByteArrayInputStream(bytes), LIMITS)) {
            var rows = new ArrayList<Row>();
            for (var row : workbook.getSheetAt(0)) {
                var width = rows.isEmpty() ? 0 : rows.getFirst().cells().size();
                add(
                        rows,
                        new Row(
                                row.getRowNum() + 1,
                                XlsxText.fields((org.apache.poi.xssf.usermodel.XSSFRow) row, width)));
            }
            return rows;
        }
    }

    private static List<Row> csv(byte[] bytes) throws UnreadableTable, IOException {
        var text = new java.io.BufferedReader(new java.io.StringReader(decoded(bytes)));
        var records = new CsvRecords(text, CsvDelimiter.of(text), LIMITS);
        var rows = new ArrayList<Row>();
        for (var fields = records.next(); fields != null; fields = records.next()) {
            add(rows, new Row((int) records.line(), fields));
        }
        return rows;
    }

    private static String decoded(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void add(List<Row> rows, Row row) throws UnreadableTable {
        if (rows.size() > LIMITS.rows()) {
            throw new UnreadableTable(TableProblem.Kind.TOO_LARGE, row.line(), "", LIMITS.rows() + " rows at most");
        }
        if (row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
            rows.add(row);
        }
    }
}

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

    private static final int LOOKED_AT = 8_000;

    /** A row; there may be more or fewer cells than in the header. */
    public record Row(int line, List<String> cells) {}

    public RawTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** Reads a workbook by its name, CSV otherwise, with commas, semicolons or tabs; empty when it is neither. */
    public static Optional<RawTable> read(String name, byte[] bytes) {
        try {
            return of(rows(name, bytes));
        } catch (UnreadableTable | IOException | CsvParseException | UncheckedIOException noTable) {
            return Optional.empty();
        }
    }

    /** Why no rows can be read of a file: empty when some can. */
    public static Optional<TableProblem> problem(String name, byte[] bytes) {
        try {
            var table = of(rows(name, bytes));
            return table.isPresent() && !table.get().rows().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new TableProblem(name, 1, null, TableProblem.Kind.EMPTY, "", ""));
        } catch (UnreadableTable unreadable) {
            return Optional.of(unreadable.problem(name));
        } catch (IOException | CsvParseException | UncheckedIOException noTable) {
            return Optional.of(new TableProblem(name, 0, null, TableProblem.Kind.MALFORMED, beginning(bytes), ""));
        }
    }

    private static Optional<RawTable> of(List<Row> all) {
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new RawTable(
                        all.getFirst().cells().stream().map(String::strip).toList(), all.subList(1, all.size())));
    }

    private static List<Row> rows(String name, byte[] bytes) throws UnreadableTable, IOException {
        if (isWorkbook(name) ? !isZip(bytes) : isAnotherKind(bytes)) {
            throw new UnreadableTable(TableProblem.Kind.NOT_UTF8, 0, beginning(bytes), "");
        }
        return isWorkbook(name) ? sheet(bytes) : csv(bytes);
    }

    private static boolean isWorkbook(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    /** Text holds no zero; documents, pictures, workbooks under another name, and text of two bytes a letter do. */
    private static boolean isAnotherKind(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return new String(bytes, 0, Math.min(bytes.length, 5), StandardCharsets.ISO_8859_1).startsWith("%PDF");
    }

    /** The first letters, as a hint at what the file is. */
    private static String beginning(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 12), StandardCharsets.ISO_8859_1)
                .replaceAll("[^ -~]", "\u00B7");
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

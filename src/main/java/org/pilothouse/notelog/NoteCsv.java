package org.pilothouse.notelog;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of notes as somebody made it by hand or by program.
 *
 * @param unknownColumns columns that are not of {@code notes.csv} and were left out
 */
public record NoteCsv(List<NoteRow> rows, List<String> unknownColumns) {
    /**
     * Reads UTF-8 text with a header row, RFC 4180. A cell in another encoding rejects its row only.
     *
     * @throws UnreadableNotes if there is no header with at least {@code note_ref} and {@code participant}
     */
    public static NoteCsv read(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        try (var reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            var records = reader.iterator();
            if (!records.hasNext()) {
                throw new UnreadableNotes("the body is empty; a header row is expected");
            }
            var header = header(records.next());
            var rows = new ArrayList<NoteRow>();
            records.forEachRemaining(record -> rows.add(row(record, header)));
            var known = NoteColumns.names();
            return new NoteCsv(
                    List.copyOf(rows),
                    header.stream().filter(name -> !known.contains(name)).toList());
        } catch (CsvParseException | UncheckedIOException broken) {
            throw new UnreadableNotes("the body is not a CSV file");
        } catch (java.io.IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> header(CsvRecord first) {
        var names = first.getFields().stream().map(String::strip).toList();
        if (!names.contains("note_ref") || !names.contains("participant")) {
            throw new UnreadableNotes("the first line is not the header of notes.csv");
        }
        return names;
    }

    private static NoteRow row(CsvRecord record, List<String> header) {
        var line = Math.toIntExact(record.getStartingLineNumber());
        Map<String, String> cells = new HashMap<>();
        for (int column = 0; column < Math.min(header.size(), record.getFieldCount()); column++) {
            cells.put(header.get(column), record.getField(column));
        }
        if (record.getFieldCount() != header.size()) {
            return NoteRow.malformed(
                    line, cells.getOrDefault("note_ref", ""), header.size() + " cells as in the header");
        }
        return NoteRow.read(line, cells::get);
    }
}

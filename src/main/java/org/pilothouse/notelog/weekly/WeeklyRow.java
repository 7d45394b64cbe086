package org.pilothouse.notelog.weekly;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row of weekly figures as somebody made it.
 *
 * @param cells answers the cell of a column, null when there is none
 */
public record WeeklyRow(int line, Function<String, @Nullable String> cells) {
    /** The columns of {@code vendor_metrics.csv}, in their order. */
    public static List<String> columns() {
        return WeeklyRows.METRICS_COLUMNS;
    }

    /**
     * Reads UTF-8 text with a header row, RFC 4180.
     *
     * @throws IllegalArgumentException if it is no CSV with at least the columns of {@code vendor_metrics.csv}; the message
     *     says what is missing
     */
    public static List<WeeklyRow> ofCsv(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        try (var csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            var rows = new ArrayList<WeeklyRow>();
            for (var record : csv) {
                if (!record.getHeader().containsAll(WeeklyRows.METRICS_COLUMNS)) {
                    throw missing();
                }
                rows.add(new WeeklyRow((int) record.getStartingLineNumber(), column -> cell(record, column)));
            }
            if (rows.isEmpty() && !text.strip().lines().findFirst().orElse("").contains("participant")) {
                throw missing();
            }
            return rows;
        } catch (CsvParseException broken) {
            throw new IllegalArgumentException("the body is not a CSV file", broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static IllegalArgumentException missing() {
        return new IllegalArgumentException(
                "the first line must name the columns " + String.join(", ", WeeklyRows.METRICS_COLUMNS));
    }

    private static @Nullable String cell(NamedCsvRecord record, String column) {
        var cell = record.findField(column).orElse("");
        return cell.isEmpty() ? null : cell;
    }
}

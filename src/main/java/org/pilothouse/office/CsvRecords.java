package org.pilothouse.office;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of a CSV text one after the other; whatever ends the reading comes out as one kind of exception. */
final class CsvRecords {
    private final Iterator<CsvRecord> records;
    private final ReadLimits limits;
    private long line;

    CsvRecords(Reader text, char delimiter, ReadLimits limits) {
        this.limits = limits;
        var handler = CsvRecordHandler.builder()
                .maxFields(limits.columns())
                .maxFieldSize(limits.characters())
                .build();
        records = CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(handler, text)
                .iterator();
    }

    /** Line on which the latest record begins, from 1. */
    long line() {
        return line;
    }

    /** Returns the fields of the next record that is not an empty line, or null at the end. */
    @Nullable List<String> next() throws UnreadableTable {
        try {
            if (!records.hasNext()) {
                return null;
            }
            var record = records.next();
            line = record.getStartingLineNumber();
            return record.getFields();
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        } catch (CsvParseException e) {
            throw unreadable(e);
        }
    }

    /** The library tells too large from malformed in its words only. */
    private UnreadableTable unreadable(CsvParseException problem) {
        var words = deepest(problem);
        if (words.contains("max")) {
            var most = limits.columns() + " columns, " + limits.characters() + " characters in a cell at most";
            return new UnreadableTable(TableProblem.Kind.TOO_LARGE, line + 1, "", most);
        }
        return new UnreadableTable(TableProblem.Kind.MALFORMED, line + 1, words, "");
    }

    static UnreadableTable unreadable(@Nullable IOException cause) {
        return switch (cause) {
            case StrictUtf8Reader.Malformed bad ->
                new UnreadableTable(TableProblem.Kind.NOT_UTF8, bad.line(), String.valueOf(bad.offset()), "UTF-8");
            case ByteLimit.Exceeded large -> large.problem();
            case null, default -> new UnreadableTable(TableProblem.Kind.MALFORMED, 0, String.valueOf(cause), "");
        };
    }

    private static String deepest(Throwable problem) {
        var cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}

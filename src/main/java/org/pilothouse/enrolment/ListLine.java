package org.pilothouse.enrolment;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.List;
import java.util.stream.Stream;

/** A line of a list, cut into cells by its own separator: lists are pasted together from mail, spreadsheets and files. */
record ListLine(int number, List<String> cells) {

    static List<ListLine> of(String text) {
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        var usual = separatorOf(first);
        return records(text, usual)
                .map(record -> new ListLine((int) record.getStartingLineNumber(), cells(record.getFields(), usual)))
                .toList();
    }

    /** Names and addresses have no tabs, and a line of one cell is no line of a list: both were written another way. */
    private static List<String> cells(List<String> found, char usual) {
        var line = String.join(String.valueOf(usual), found);
        var own = separatorOf(line);
        var isOtherwise = found.size() == 1 || own == '\t';
        if (!isOtherwise || own == usual || line.indexOf(own) < 0 || line.contains("<")) {
            return found;
        }
        return records(line, own).findFirst().map(CsvRecord::getFields).orElse(found);
    }

    private static Stream<CsvRecord> records(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)
                .stream();
    }

    private static char separatorOf(String line) {
        if (line.indexOf('\t') >= 0) {
            return '\t';
        }
        return line.indexOf(';') >= 0 ? ';' : ',';
    }
}

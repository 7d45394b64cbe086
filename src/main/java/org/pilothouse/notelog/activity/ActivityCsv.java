package org.pilothouse.notelog.activity;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads a log of events line by line, however long it is. */
final class ActivityCsv {
    private static final String BY_CODE = "participant";
    private static final String BY_USER = "ehr_user";
    private static final List<String> REST = List.of("timestamp", "note_ref", "action");

    private ActivityCsv() {}

    /** Takes the lines one after the other. */
    interface Lines {
        /** Called once: whether people stand in the file as users of the record system, not as participant IDs. */
        void people(boolean asUsers);

        /** A line as long as the header; cells as they stand. */
        void line(long number, String participant, String timestamp, String noteRef, String action);

        /** A line that is longer or shorter than the header. */
        void malformed(long number);
    }

    /**
     * @param csv UTF-8 text with a header row of timestamp, note_ref, action and either participant or ehr_user, in any order
     * @throws ActivityRefused if there is no such header or the text is not CSV at all
     */
    static void read(InputStream csv, Lines lines) {
        try (var reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(true)
                .ofCsvRecord(csv, StandardCharsets.UTF_8)) {
            var records = reader.iterator();
            if (!records.hasNext()) {
                throw new ActivityRefused(ActivityRefused.Reason.NO_HEADER);
            }
            var header = new Header(records.next());
            lines.people(header.byUser);
            while (records.hasNext()) {
                header.pass(records.next(), lines);
            }
        } catch (CsvParseException broken) {
            throw new ActivityRefused(ActivityRefused.Reason.NOT_CSV);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Where the columns stand. */
    private static final class Header {
        private final int width;
        private final int[] places;
        private final boolean byUser;

        Header(CsvRecord first) {
            var names = new ArrayList<String>();
            first.getFields().forEach(name -> names.add(name.strip()));
            byUser = !names.contains(BY_CODE);
            if (!names.containsAll(REST) || byUser && !names.contains(BY_USER)) {
                throw new ActivityRefused(ActivityRefused.Reason.NO_HEADER);
            }
            width = names.size();
            places = Stream.concat(Stream.of(byUser ? BY_USER : BY_CODE), REST.stream())
                    .mapToInt(names::indexOf)
                    .toArray();
        }

        void pass(CsvRecord record, Lines lines) {
            var number = record.getStartingLineNumber();
            if (record.getFieldCount() != width) {
                lines.malformed(number);
            } else {
                lines.line(
                        number,
                        record.getField(places[0]),
                        record.getField(places[1]),
                        record.getField(places[2]),
                        record.getField(places[3]));
            }
        }
    }
}

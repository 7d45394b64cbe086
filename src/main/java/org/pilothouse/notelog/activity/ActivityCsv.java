package org.pilothouse.notelog.activity;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Reads a log of events line by line, however long it is. */
final class ActivityCsv {
    private static final String BY_CODE = "participant";
    private static final String BY_USER = "ehr_user";
    private static final int SHOWN = 80;
    private static final List<String> REST = List.of("timestamp", "note_ref", "action");

    private ActivityCsv() {}

    /** Takes the lines one after the other. */
    interface Lines {
        /** Called once: whether people stand in the file as users of the record system, not as participant IDs. */
        void people(boolean asUsers);

        /** A line as long as the header; the cells hold the next line afterwards. */
        void line(long number, Cell participant, Cell timestamp, Cell noteRef, Cell action);

        /** A line that is longer or shorter than the header. */
        void malformed(long number);
    }

    /**
     * @param csv UTF-8 text with a header row of timestamp, note_ref, action and either participant or ehr_user, in any order
     * @throws ActivityRefused if there is no such header or the text is not CSV at all
     */
    static void read(InputStream csv, Lines lines) {
        var line = new Line();
        try (var reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .detectBomHeader(true)
                .build(line, csv, StandardCharsets.UTF_8)) {
            var records = reader.iterator();
            if (!records.hasNext()) {
                throw new ActivityRefused(ActivityRefused.Reason.NO_HEADER, "");
            }
            lines.people(records.next().isHeaderByUser());
            while (records.hasNext()) {
                records.next().pass(lines);
            }
        } catch (CsvParseException broken) {
            throw new ActivityRefused(ActivityRefused.Reason.NOT_CSV, line.number());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The line being read, the header first. */
    private static final class Line extends AbstractBaseCsvCallbackHandler<Line> {
        private final List<String> names = new ArrayList<>();
        private final Cell[] cells = {new Cell(), new Cell(), new Cell(), new Cell()};
        private final Cell ignored = new Cell();
        private Cell[] places = {};
        private boolean headerIsRead;

        @Override
        protected void handleField(int at, char[] chars, int offset, int length, boolean quoted) {
            if (!headerIsRead) {
                names.add(new String(chars, offset, length).strip());
            } else if (at < places.length && places[at] != ignored) {
                places[at].set(chars, offset, length);
            }
        }

        @Override
        protected Line buildRecord() {
            return this;
        }

        boolean isHeaderByUser() {
            headerIsRead = true;
            var byUser = !names.contains(BY_CODE);
            if (!names.containsAll(REST) || byUser && !names.contains(BY_USER)) {
                throw new ActivityRefused(ActivityRefused.Reason.NO_HEADER, shortened(String.join(",", names)));
            }
            places = new Cell[names.size()];
            Arrays.fill(places, ignored);
            var wanted = Stream.concat(Stream.of(byUser ? BY_USER : BY_CODE), REST.stream())
                    .toList();
            for (int i = 0; i < cells.length; i++) {
                places[names.indexOf(wanted.get(i))] = cells[i];
            }
            return byUser;
        }

        private static String shortened(String text) {
            return text.length() > SHOWN ? text.substring(0, SHOWN) + "\u2026" : text;
        }

        long number() {
            return getStartingLineNumber();
        }

        void pass(Lines lines) {
            if (getFieldCount() == places.length) {
                lines.line(getStartingLineNumber(), cells[0], cells[1], cells[2], cells[3]);
            } else {
                lines.malformed(getStartingLineNumber());
            }
        }
    }
}

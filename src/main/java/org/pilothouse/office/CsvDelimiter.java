package org.pilothouse.office;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Tells from the header row what separates the fields. */
final class CsvDelimiter {
    private static final int LONGEST_HEADER = 65_536;
    private static final String CANDIDATES = ",;\t";

    private CsvDelimiter() {}

    /** Returns the most frequent of comma, semicolon and tab outside quotes in the first line; comma where none. */
    static char of(BufferedReader text) throws UnreadableTable {
        var counts = new HashMap<Character, Integer>();
        try {
            text.mark(LONGEST_HEADER);
            count(text, counts);
            text.reset();
        } catch (IOException e) {
            throw CsvRecords.unreadable(e);
        }
        var best = ',';
        for (var candidate : CANDIDATES.toCharArray()) {
            if (counts.getOrDefault(candidate, 0) > counts.getOrDefault(best, 0)) {
                best = candidate;
            }
        }
        return best;
    }

    private static void count(BufferedReader text, Map<Character, Integer> counts) throws IOException {
        var quoted = false;
        for (var i = 0; i < LONGEST_HEADER - 1; i++) {
            var c = text.read();
            if (c == '"') {
                quoted = !quoted;
            }
            if (c < 0 || (!quoted && (c == '\n' || c == '\r'))) {
                return;
            }
            if (!quoted) {
                counts.merge((char) c, 1, Integer::sum);
            }
        }
    }
}

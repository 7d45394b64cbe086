package org.pilothouse.interview.reading;

import java.util.ArrayList;
import java.util.List;

/** A text cut at its line feeds. */
final class Lines {

    private Lines() {}

    /** One line: from and to where in UTF-16 units, and what it says. */
    record Line(int start, int end, String text) {
        boolean isBlank() {
            return text.isBlank();
        }
    }

    static List<Line> of(String text) {
        var lines = new ArrayList<Line>();
        for (var start = 0; start <= text.length(); ) {
            var feed = text.indexOf('\n', start);
            var end = feed < 0 ? text.length() : feed;
            lines.add(new Line(start, end, text.substring(start, end)));
            start = end + 1;
        }
        return lines;
    }
}

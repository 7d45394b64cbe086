package org.pilothouse.interview.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables of Rich Text: the library that reads the format gives every cell as a paragraph of its own, and loses a table with
 * which a file begins. Marks in private characters, put in before it reads, tell afterwards what was a row.
 */
final class RichTables {
    private static final char CELL_END = '\uE000';
    private static final char ROW_END = '\uE001';
    private static final char ROW_START = '\uE002';
    private static final Pattern WORD =
            Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\(trowd|nestcell|cell|nestrow|row)(?![A-Za-z]) ?");
    private static final Pattern ROW =
            Pattern.compile("[" + ROW_START + "]([^" + ROW_END + "]*)" + ROW_END, Pattern.DOTALL);
    private static final Pattern MARKS = Pattern.compile("[" + CELL_END + ROW_END + ROW_START + "]");

    private RichTables() {}

    static byte[] marked(byte[] file) {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        if (!text.contains("\\trowd")) {
            return file;
        }
        var marked = WORD.matcher(text)
                .replaceAll(found -> found.group(1).replace("\\", "\\\\")
                        + switch (found.group(2)) {
                            case "trowd" -> "\\\\pard\\\\trowd" + mark(ROW_START);
                            case "cell", "nestcell" -> mark(CELL_END);
                            default -> mark(ROW_END) + "\\\\par ";
                        });
        return marked.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String asLines(String text) {
        var rows = ROW.matcher(text).replaceAll(row -> Matcher.quoteReplacement(line(row.group(1))));
        return MARKS.matcher(rows).replaceAll("");
    }

    private static String line(String row) {
        var cells = List.of(row.replace(String.valueOf(ROW_START), "").split(String.valueOf(CELL_END), -1));
        return TableRow.line(cells.stream()
                .map(cell -> cell.strip().replaceAll("\\s*\\n\\s*", " "))
                .toList());
    }

    /** As a replacement: the escape of a character, in a group in which one character stands for it in old readers. */
    private static String mark(char which) {
        return "{\\\\uc1\\\\u" + (short) which + "?}";
    }
}

package org.pilothouse.interview.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.pilothouse.interview.reading.ReadText.Kind;
import org.pilothouse.interview.reading.Unreadable.Reason;

/** Reads the text of a Word document: paragraphs a line each, table rows a line each. */
final class WordText {
    private static final long LARGEST_UNPACKED = 100L * 1024 * 1024;
    private static final int MOST_ENTRIES = 2_000;
    private static final Pattern SPEAKER_CELL = Pattern.compile("\\p{L}[^\\n:.!?]{0,39}:?");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0B\\x0E-\\x1F]");

    private WordText() {}

    static ReadText read(byte[] file) throws Unreadable {
        if (!holdsWordDocument(file)) {
            throw new Unreadable(Reason.WRONG_TYPE);
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var text = document.getBodyElements().stream().map(WordText::line).collect(Collectors.joining("\n"));
            return new ReadText(FORBIDDEN.matcher(text).replaceAll(""), Kind.WORD);
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException broken) {
            throw new Unreadable(Reason.BROKEN_DOCUMENT);
        }
    }

    /** Unpacks everything once, counting, before any library gets to see it. */
    private static boolean holdsWordDocument(byte[] file) throws Unreadable {
        var found = false;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            var buffer = new byte[64 * 1024];
            var unpacked = 0L;
            var entries = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found |= entry.getName().equals("word/document.xml");
                for (var read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > LARGEST_UNPACKED) {
                        throw new Unreadable(Reason.UNPACKS_TOO_LARGE);
                    }
                }
                if (++entries > MOST_ENTRIES) {
                    throw new Unreadable(Reason.UNPACKS_TOO_LARGE);
                }
            }
            return found;
        } catch (IOException | IllegalArgumentException broken) {
            throw new Unreadable(Reason.BROKEN_DOCUMENT);
        }
    }

    private static String line(IBodyElement element) {
        return switch (element) {
            case XWPFParagraph paragraph -> paragraph.getText();
            case XWPFTable table -> table.getRows().stream().map(WordText::row).collect(Collectors.joining("\n"));
            default -> "";
        };
    }

    /** A row of two cells whose first looks like a name is a turn; other cells are set apart by tabs. */
    private static String row(XWPFTableRow row) {
        var cells = row.getTableCells().stream()
                .map(cell -> cell.getText().strip())
                .filter(cell -> !cell.isEmpty())
                .toList();
        return isTurn(cells) ? withColon(cells.getFirst()) + " " + cells.getLast() : String.join("\t", cells);
    }

    private static boolean isTurn(List<String> cells) {
        return cells.size() == 2 && SPEAKER_CELL.matcher(cells.getFirst()).matches();
    }

    private static String withColon(String name) {
        return name.endsWith(":") ? name : name + ":";
    }
}

package org.pilothouse.interview.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.pilothouse.interview.reading.ReadText.Kind;
import org.pilothouse.interview.reading.Unreadable.Reason;

/** Reads the text of a Word document: paragraphs a line each, table rows a line each. */
final class WordText {
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0B\\x0E-\\x1F]");

    private WordText() {}

    static ReadText read(byte[] file) throws Unreadable {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var text = document.getBodyElements().stream().map(WordText::line).collect(Collectors.joining("\n"));
            return new ReadText(withoutControls(text), Kind.WORD);
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException broken) {
            throw new Unreadable(Reason.BROKEN_DOCUMENT);
        }
    }

    /** Characters that no text file may hold are left out. */
    static String withoutControls(String text) {
        return FORBIDDEN.matcher(text).replaceAll("");
    }

    private static String line(IBodyElement element) {
        return switch (element) {
            case XWPFParagraph paragraph -> paragraph.getText();
            case XWPFTable table -> table.getRows().stream().map(WordText::row).collect(Collectors.joining("\n"));
            case XWPFSDT control -> control.getContent().getText();
            default -> "";
        };
    }

    private static String row(XWPFTableRow row) {
        return TableRow.line(
                row.getTableCells().stream().map(XWPFTableCell::getText).toList());
    }
}

package org.pilothouse.office;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** Text and fields inside a paragraph. */
final class WordRuns {

    private WordRuns() {}

    /** Adds {@code words}; line ends become line breaks, tabs become tabs. */
    static void add(XWPFParagraph paragraph, Text words) {
        for (var span : words.spans()) {
            if (!span.text().isEmpty()) {
                add(paragraph, span);
            }
        }
    }

    /** Adds a field that shows {@code result} until Word computes it anew. */
    static void field(XWPFParagraph paragraph, String instruction, String result) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue(" " + instruction + " ");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        paragraph.createRun().setText(result);
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    private static void add(XWPFParagraph paragraph, Text.Span span) {
        var run = paragraph.createRun();
        switch (span.emphasis()) {
            case BOLD -> run.setBold(true);
            case ITALIC -> run.setItalic(true);
            case CODE -> run.setStyle("Code");
            case PLAIN -> {}
        }
        fill(run, SafeText.forXml(span.text()).replace("\r\n", "\n").replace('\r', '\n'));
    }

    private static void fill(XWPFRun run, String text) {
        var lines = text.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            fillLine(run, lines[i]);
        }
    }

    private static void fillLine(XWPFRun run, String line) {
        var parts = line.split("\t", -1);
        for (var i = 0; i < parts.length; i++) {
            if (i > 0) {
                run.addTab();
            }
            if (!parts[i].isEmpty()) {
                run.setText(parts[i], run.getCTR().sizeOfTArray());
            }
        }
    }
}

package org.pilothouse.office;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** The running text of a document: paragraphs in their styles, lists, quotes, boxes and captions. */
final class WordText {
    private static final int AROUND_CALLOUT = 260;

    private final XWPFDocument document;
    private final DocumentLabels labels;
    private final WordContents contents;
    private final WordPage page;
    private int numberedLists;
    private int tables;
    private int figures;
    private boolean breakBeforeNext;

    WordText(XWPFDocument document, DocumentLabels labels) {
        this.document = document;
        this.labels = labels;
        contents = new WordContents(document, labels);
        page = new WordPage(document, labels);
    }

    XWPFParagraph paragraph(String style, Text words) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        if (breakBeforeNext) {
            paragraph.setPageBreak(true);
            paragraph.setSpacingBefore(0);
            breakBeforeNext = false;
        }
        WordRuns.add(paragraph, words);
        return paragraph;
    }

    void contents() {
        contents.placeHere();
    }

    void heading(int level, String words) {
        if (level < 1 || level > 3) {
            throw new IllegalArgumentException("no heading level " + level);
        }
        contents.mark(paragraph("Heading" + level, Text.of(words)), level, words);
    }

    void bullets(List<Text> items) {
        for (var item : items) {
            paragraph("ListBullet", item).setNumID(BigInteger.valueOf(WordTemplate.BULLETS));
        }
    }

    void numbered(List<Text> items) {
        numberedLists++;
        for (var item : items) {
            paragraph("ListNumber", item).setNumID(BigInteger.valueOf(WordTemplate.BULLETS + numberedLists));
        }
    }

    void quote(String words, String attribution) {
        paragraph("Quote", Text.of("\u201C" + words + "\u201D"));
        paragraph("QuoteSource", Text.of("\u2014 " + attribution));
    }

    void callout(Tone tone, String title, Text words) {
        if (!title.isEmpty()) {
            var heading = paragraph(tone.style(), Text.of("").bold(title));
            heading.setKeepNext(true);
            heading.setSpacingBefore(AROUND_CALLOUT);
        }
        var last = paragraph(tone.style(), words);
        last.setSpacingAfter(AROUND_CALLOUT);
        if (title.isEmpty()) {
            last.setSpacingBefore(AROUND_CALLOUT);
        }
    }

    void caption(String words) {
        numbered("Caption", labels.table(), "Table", ++tables, words);
    }

    void figureCaption(String words) {
        numbered("FigureCaption", labels.figure(), "Figure", ++figures, words);
    }

    void pageBreak() {
        breakBeforeNext = true;
    }

    void compact() {
        page.compact();
    }

    void notice(String words) {
        page.notice(words);
    }

    int numberedLists() {
        return numberedLists;
    }

    void finish(DocumentProperties properties) {
        if (breakBeforeNext) {
            document.createParagraph().createRun().addBreak(BreakType.PAGE);
        }
        contents.fill();
        page.finish(properties.title());
    }

    private void numbered(String style, String label, String sequence, int number, String words) {
        var paragraph = paragraph(style, Text.of(label + "\u00A0"));
        WordRuns.field(paragraph, "SEQ " + sequence + " \\* ARABIC", String.valueOf(number));
        WordRuns.add(paragraph, Text.of(". " + words));
    }
}

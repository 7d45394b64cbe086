package org.pilothouse.office;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The sheet of paper: A4, its margins, and what runs along the top and the foot of the pages. */
final class WordPage {
    /** Width between the margins, in twentieths of a point. */
    static final int TEXT_WIDTH = 9070;

    private static final long WIDTH = 11906;
    private static final long HEIGHT = 16838;
    private static final long SIDE = (WIDTH - TEXT_WIDTH) / 2;

    private final XWPFDocument document;
    private final DocumentLabels labels;
    private String notice = "";
    private long top = 1500;
    private long bottom = 1400;

    WordPage(XWPFDocument document, DocumentLabels labels) {
        this.document = document;
        this.labels = labels;
    }

    void notice(String words) {
        notice = words;
    }

    /** Gives the text more of the sheet. */
    void compact() {
        top = 900;
        bottom = 1000;
    }

    void finish(String title) {
        var header = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        header.setStyle("Header");
        WordRuns.add(header, Text.of(title));
        document.createHeader(HeaderFooterType.FIRST).createParagraph().setStyle("Header");
        foot(document.createFooter(HeaderFooterType.DEFAULT).createParagraph());
        foot(document.createFooter(HeaderFooterType.FIRST).createParagraph());
        paper();
    }

    private void foot(XWPFParagraph paragraph) {
        paragraph.setStyle("Footer");
        WordRuns.add(paragraph, Text.of(notice + "\t" + labels.page() + "\u00A0"));
        WordRuns.field(paragraph, "PAGE", "1");
        WordRuns.add(paragraph, Text.of(" " + labels.of() + "\u00A0"));
        WordRuns.field(paragraph, "NUMPAGES", "1");
    }

    private void paper() {
        var section = document.getDocument().getBody().getSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        size.setOrient(STPageOrientation.PORTRAIT);
        var margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(SIDE));
        margins.setRight(BigInteger.valueOf(SIDE));
        margins.setTop(BigInteger.valueOf(top));
        margins.setBottom(BigInteger.valueOf(bottom));
        margins.setHeader(BigInteger.valueOf(Math.min(700, top / 2)));
        margins.setFooter(BigInteger.valueOf(Math.min(600, bottom / 2)));
        margins.setGutter(BigInteger.ZERO);
        if (!section.isSetTitlePg()) {
            section.addNewTitlePg();
        }
    }
}

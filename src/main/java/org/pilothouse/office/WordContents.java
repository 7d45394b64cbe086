package org.pilothouse.office;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtBlock;

/** The table of contents: a field that already shows its entries, each a link to its heading. */
final class WordContents {
    private static final int DEEPEST = 2;
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String INSTRUCTION = " TOC \\o &quot;1-" + DEEPEST + "&quot; \\h \\z \\u ";

    private record Entry(int level, String bookmark, String words) {}

    private final XWPFDocument document;
    private final DocumentLabels labels;
    private final List<Entry> entries = new ArrayList<>();
    private int headings;
    private @Nullable CTSdtBlock place;

    WordContents(XWPFDocument document, DocumentLabels labels) {
        this.document = document;
        this.labels = labels;
    }

    void placeHere() {
        if (place != null) {
            throw new IllegalStateException("a document has one table of contents");
        }
        place = document.getDocument().getBody().addNewSdt();
    }

    /** Gives a heading the bookmark that its entry leads to. */
    void mark(XWPFParagraph heading, int level, String words) {
        headings++;
        var bookmark = "_Toc%04d".formatted(headings);
        var start = heading.getCTP().addNewBookmarkStart();
        start.setId(BigInteger.valueOf(headings));
        start.setName(bookmark);
        heading.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(headings));
        if (level <= DEEPEST) {
            entries.add(new Entry(level, bookmark, words));
        }
    }

    void fill() {
        if (place != null) {
            try {
                place.set(CTSdtBlock.Factory.parse(xml()));
            } catch (XmlException e) {
                throw new IllegalStateException("table of contents", e);
            }
        }
    }

    private String xml() {
        var xml = new StringBuilder("<xml-fragment xmlns:w=\"" + NAMESPACE + "\"><w:sdtPr><w:docPartObj>"
                + "<w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/></w:docPartObj></w:sdtPr>"
                + "<w:sdtContent>");
        xml.append(paragraph("ContentsHeading", "<w:r><w:t>" + SafeText.escaped(labels.contents()) + "</w:t></w:r>"));
        var begin = field("begin") + "<w:r><w:instrText xml:space=\"preserve\">" + INSTRUCTION + "</w:instrText></w:r>"
                + field("separate");
        if (entries.isEmpty()) {
            xml.append(paragraph("TOC1", begin + field("end")));
        }
        for (var i = 0; i < entries.size(); i++) {
            var line = (i == 0 ? begin : "") + link(entries.get(i)) + (i == entries.size() - 1 ? field("end") : "");
            xml.append(paragraph("TOC" + entries.get(i).level(), line));
        }
        return xml.append("</w:sdtContent></xml-fragment>").toString();
    }

    private static String paragraph(String style, String content) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + content + "</w:p>";
    }

    private static String field(String kind) {
        return "<w:r><w:fldChar w:fldCharType=\"" + kind + "\"/></w:r>";
    }

    private static String link(Entry entry) {
        return "<w:hyperlink w:anchor=\"" + entry.bookmark() + "\" w:history=\"1\"><w:r><w:t xml:space=\"preserve\">"
                + SafeText.escaped(entry.words()) + "</w:t></w:r></w:hyperlink>";
    }
}

package org.pilothouse.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * A Word document written from top to bottom: A4, real styles, lists, fields and native charts.
 *
 * <p>Write it out once; equal calls give equal bytes.
 */
public final class WordDocument {
    private final XWPFDocument document = new XWPFDocument();
    private final DocumentProperties properties;
    private final WordText text;
    private final WordTables tables;
    private final WordFigures figures;

    private WordDocument(DocumentProperties properties, DocumentLabels labels) {
        this.properties = properties;
        document.createStyles();
        document.createNumbering();
        text = new WordText(document, labels);
        tables = new WordTables(document, text, properties.language());
        figures = new WordFigures(document, text, properties);
    }

    public static WordDocument of(DocumentProperties properties) {
        return of(properties, DocumentLabels.ENGLISH);
    }

    public static WordDocument of(DocumentProperties properties, DocumentLabels labels) {
        return new WordDocument(properties, labels);
    }

    public WordDocument title(String words) {
        text.paragraph("Title", Text.of(words));
        return this;
    }

    public WordDocument subtitle(String words) {
        text.paragraph("Subtitle", Text.of(words));
        return this;
    }

    /** Places the table of contents here; it lists all headings of levels 1 and 2 of the whole document. */
    public WordDocument contents() {
        text.contents();
        return this;
    }

    /**
     * Adds a heading.
     *
     * @param level 1 to 3
     */
    public WordDocument heading(int level, String words) {
        text.heading(level, words);
        return this;
    }

    public WordDocument paragraph(String words) {
        return paragraph(Text.of(words));
    }

    public WordDocument paragraph(Text words) {
        text.paragraph("Normal", words);
        return this;
    }

    public WordDocument bullets(List<Text> items) {
        text.bullets(items);
        return this;
    }

    /** Adds a numbered list that starts at 1. */
    public WordDocument numbered(List<Text> items) {
        text.numbered(items);
        return this;
    }

    /** Adds somebody's words and who said them. */
    public WordDocument quote(String words, String attribution) {
        text.quote(words, attribution);
        return this;
    }

    /** Adds a box that stands out; an empty title is left away. */
    public WordDocument callout(Tone tone, String title, Text words) {
        text.callout(tone, title, words);
        return this;
    }

    /** Adds a table with a numbered caption above it. */
    public WordDocument table(String caption, Table table) {
        return table(caption, table, "");
    }

    /** Adds a table with a numbered caption above and a note under it. */
    public WordDocument table(String caption, Table table, String note) {
        text.caption(caption);
        tables.table(table);
        text.paragraph("TableNote", Text.of(note));
        return this;
    }

    /** Adds a quiet list of names and values, as on a cover. */
    public WordDocument facts(List<Fact> facts) {
        tables.facts(facts);
        return this;
    }

    /** Adds a row of large numbers, five at most. */
    public WordDocument keyFigures(List<KeyFigure> keyFigures) {
        tables.keyFigures(keyFigures);
        return this;
    }

    /** Adds a native chart with a numbered caption under it. */
    public WordDocument chart(String caption, Chart chart) {
        figures.chart(chart);
        text.figureCaption(caption);
        return this;
    }

    /** Adds a picture with a numbered caption under it; see {@link Picture}. */
    public WordDocument picture(String caption, Picture picture) {
        figures.picture(picture);
        text.figureCaption(caption);
        return this;
    }

    /** Lets the next piece begin on a new page. */
    public WordDocument pageBreak() {
        text.pageBreak();
        return this;
    }

    /** Sets what stands at the left of the foot of every page, such as who must not use the document for what. */
    public WordDocument notice(String words) {
        text.notice(words);
        return this;
    }

    /** Narrows the margins above and below, for a document that is to stay on one sheet. */
    public WordDocument compact() {
        text.compact();
        return this;
    }

    public byte[] toBytes() {
        try (document) {
            text.finish(properties);
            properties.apply(document);
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return StableZip.of(bytes.toByteArray(), WordTemplate.parts(properties.language(), text.numberedLists()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the document and leaves {@code out} open. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(toBytes());
    }
}

package org.pilothouse.interview.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.pilothouse.interview.reading.ReadText.Kind;
import org.pilothouse.interview.reading.Unreadable.Reason;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads OpenDocument and Rich Text files with Apache Tika: paragraphs a line each, table rows a line each. */
final class OfficeText {

    private OfficeText() {}

    static ReadText openDocument(byte[] file) throws Unreadable {
        return read(new OpenDocumentParser(), file, Kind.OPEN_DOCUMENT);
    }

    static ReadText richText(byte[] file) throws Unreadable {
        var read = read(new RTFParser(), RichTables.marked(file), Kind.RICH_TEXT);
        return new ReadText(RichTables.asLines(read.text()), Kind.RICH_TEXT);
    }

    private static ReadText read(Parser parser, byte[] file, Kind kind) throws Unreadable {
        var lines = new ParagraphLines();
        try (var content = new ByteArrayInputStream(file)) {
            var context = new ParseContext();
            context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
            parser.parse(content, lines, new Metadata(), context);
        } catch (IOException | TikaException | SAXException | RuntimeException broken) {
            throw new Unreadable(Reason.BROKEN_DOCUMENT);
        }
        return new ReadText(WordText.withoutControls(lines.text()), kind);
    }

    /** Pictures and documents inside a document are left alone. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean html) {}
    }
}

package org.pilothouse.enrolment;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Turns a page written in XHTML into a PDF with its own font, so that every name prints as it is spelt. */
final class PdfPage {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String STYLE = """
            @page { size: A4; margin: 24mm 24mm 20mm 24mm; }
            * { font-family: Text; }
            body { font-size: 10.5pt; line-height: 1.45; color: #14233a; }
            h1 { font-size: 18pt; margin: 0 0 4mm; font-weight: normal; }
            h2 { font-size: 12pt; margin: 7mm 0 2mm; font-weight: normal; color: #0f6b6b; }
            p { margin: 0 0 3mm; }
            .quiet { color: #5a6675; font-size: 9pt; }
            .break { page-break-before: always; }
            table { border-collapse: collapse; width: 100%; }
            td { border-bottom: 0.3mm solid #d9dee5; padding: 1.6mm 3mm 1.6mm 0; vertical-align: top; }
            img { width: 46mm; height: 46mm; }
            .sealed { border: 0.3mm solid #d9dee5; padding: 4mm; margin-top: 6mm; page-break-inside: avoid; }
            """;

    static {
        // It would tell the log about every page.
        XRLog.setLoggingEnabled(false);
    }

    private PdfPage() {}

    /** @param body well-formed XHTML in which every text has passed {@link #text} */
    static byte[] of(String title, String body) {
        var page = "<html><head><title>" + text(title) + "</title><style>" + STYLE + "</style></head><body>" + body
                + "</body></html>";
        try (var out = new ByteArrayOutputStream()) {
            var builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.useFont(PdfPage::font, "Text");
            builder.withHtmlContent(page, null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String text(String words) {
        var clean = new StringBuilder();
        words.codePoints().filter(PdfPage::isPrintable).forEach(clean::appendCodePoint);
        return clean.toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static boolean isPrintable(int point) {
        return point == '\n' || point == '\t' || !Character.isISOControl(point) && point < 0xFFFE;
    }

    private static InputStream font() {
        return Objects.requireNonNull(PdfPage.class.getResourceAsStream(FONT), "the font comes with PDFBox");
    }
}

package org.pilothouse.interview.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.pilothouse.interview.reading.ReadText.Kind;
import org.pilothouse.interview.reading.Unreadable.Reason;

class OtherDocumentsTest {

    @Test
    void richTextIsReadWithAccentsAndEmoji() throws Exception {
        var read = TranscriptFile.read(
                ("{\\rtf1\\ansi\\deff0\\ansicpg1252\\pard\\plain {\\b Ann:} D\\'e9j\\'e0 vu \\u8211? yes.\\par\n"
                                + "Ben: No \\u-10179?\\u-8704?.\\par\n"
                                + "Ann: Well.\\par}")
                        .getBytes(StandardCharsets.US_ASCII));
        assertThat(read.kind()).isEqualTo(Kind.RICH_TEXT);
        assertThat(read.text().strip()).isEqualTo("Ann: Déjà vu – yes.\nBen: No 😀.\nAnn: Well.");
    }

    @Test
    void openDocumentIsReadWithTablesAndBreaks() throws Exception {
        var read = TranscriptFile.read(odt("""
                <text:p>Ann: Well,<text:line-break/>yes<text:s/>😀.</text:p><text:p/>
                <table:table><table:table-row><table:table-cell><text:p>Ben</text:p></table:table-cell><table:table-cell><text:p>No.</text:p></table:table-cell></table:table-row></table:table>
                <text:p>Ann: Good.</text:p>"""));
        assertThat(read.kind()).isEqualTo(Kind.OPEN_DOCUMENT);
        assertThat(read.text().lines().filter(line -> !line.isBlank()))
                .containsExactly("Ann: Well,", "yes 😀.", "Ben: No.", "Ann: Good.");
    }

    @Test
    void aPdfGivesItsLines() throws Exception {
        var read = TranscriptFile.read(pdf("Ann: Well, yes.", "Ben: No."));
        assertThat(read.kind()).isEqualTo(Kind.PDF);
        assertThat(read.text().strip().lines().filter(line -> !line.isBlank()))
                .containsExactly("Ann: Well, yes.", "Ben: No.");
    }

    @Test
    void aPdfOfPicturesSaysThatItHoldsNoText() {
        assertThatThrownBy(() -> TranscriptFile.read(pdf()))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_TEXT_IN_PDF));
    }

    @Test
    void aProtectedPdfSaysSo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(bytes);
        }
        assertThatThrownBy(() -> TranscriptFile.read(bytes.toByteArray()))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.LOCKED));
    }

    @Test
    void brokenOnesAreRefused() throws IOException {
        assertBroken("%PDF-1.4 something".getBytes(StandardCharsets.US_ASCII));
        assertBroken(odt("<text:p>never closed"));
    }

    private static void assertBroken(byte[] file) {
        assertThatThrownBy(() -> TranscriptFile.read(file))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.BROKEN_DOCUMENT));
    }

    private static byte[] odt(String body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            entry(zip, "mimetype", "application/vnd.oasis.opendocument.text");
            entry(zip, "content.xml", """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                      xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.3">
                    <office:body><office:text>%s</office:text></office:body></office:document-content>""".formatted(body));
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] pdf(String... lines) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                for (var i = 0; i < lines.length; i++) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 700 - 20f * i);
                    content.showText(lines[i]);
                    content.endText();
                }
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }
}

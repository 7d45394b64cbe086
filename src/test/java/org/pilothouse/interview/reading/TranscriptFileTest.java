package org.pilothouse.interview.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilothouse.interview.reading.ReadText.Kind;
import org.pilothouse.interview.reading.Unreadable.Reason;

class TranscriptFileTest {
    private static final String SAID = "Zoë: “déjà vu” – 😀\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void unicodeIsReadWithAndWithoutAByteOrderMark(String charset) throws Exception {
        var plain = SAID.getBytes(Charset.forName(charset));
        var marked = ("\uFEFF" + SAID).getBytes(Charset.forName(charset));
        assertThat(TranscriptFile.read(plain).text()).isEqualTo(SAID);
        assertThat(TranscriptFile.read(marked).text()).isEqualTo(SAID);
    }

    @Test
    void westernEuropeanTextIsAStatedGuess() throws Exception {
        var read = TranscriptFile.read("Zoë: “déjà vu”".getBytes(Charset.forName("windows-1252")));
        assertThat(read.kind()).isEqualTo(Kind.WINDOWS_1252_GUESSED);
        assertThat(read.text()).isEqualTo("Zoë: “déjà vu”");
    }

    @Test
    void lineEndsBecomeLineFeedsAndNothingElseChanges() throws Exception {
        assertThat(read("A: e\u0301\r\nB: x\rC: y \n")).isEqualTo("A: e\u0301\nB: x\nC: y \n");
    }

    @Test
    void wordParagraphsAndTablesBecomeLines() throws Exception {
        var document = word(file -> {
            file.createParagraph().createRun().setText("Anna: Well.");
            var table = file.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Ben");
            table.getRow(0).getCell(1).setText("Yes, twice.");
            table.getRow(1).getCell(0).setText("0:14.2");
            table.getRow(1).getCell(1).setText("No.");
            file.createParagraph().createRun().setText("Anna: 😀");
        });
        var read = TranscriptFile.read(document);
        assertThat(read.kind()).isEqualTo(Kind.WORD);
        assertThat(read.text()).isEqualTo("Anna: Well.\nBen: Yes, twice.\n0:14.2\tNo.\nAnna: 😀");
    }

    @Test
    void emptyFilesAreRefused() throws IOException {
        assertRefused(new byte[0], Reason.EMPTY);
        assertRefused(" \n\t\n".getBytes(StandardCharsets.UTF_8), Reason.EMPTY);
        assertRefused(word(file -> file.createParagraph()), Reason.EMPTY);
    }

    @Test
    void otherKindsOfFileAreRefusedWhateverTheyAreCalled() throws IOException {
        assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}, Reason.WRONG_TYPE);
        assertRefused(zip("xl/workbook.xml", 10), Reason.WRONG_TYPE);
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, Reason.WRONG_TYPE);
    }

    @Test
    void brokenDocumentsAreRefused() throws IOException {
        var document = word(file -> file.createParagraph().createRun().setText("Anna: Well. ".repeat(200)));
        assertRefused(Arrays.copyOf(document, document.length / 2), Reason.BROKEN_DOCUMENT);
        assertRefused(zip("word/document.xml", 10), Reason.BROKEN_DOCUMENT);
    }

    @Test
    void malformedUnicodeIsRefused() {
        assertRefused(new byte[] {(byte) 0xFF, (byte) 0xFE, 0x00, (byte) 0xD8, 0x41, 0x00}, Reason.UNKNOWN_ENCODING);
        assertRefused(new byte[] {'A', (byte) 0x81, 'B'}, Reason.UNKNOWN_ENCODING);
    }

    @Test
    void largeFilesAndBombsAreRefused() throws IOException {
        assertRefused(new byte[TranscriptFile.LARGEST + 1], Reason.TOO_LARGE);
        assertRefused(zip("word/document.xml", 120 * 1024 * 1024), Reason.UNPACKS_TOO_LARGE);
    }

    private static String read(String text) throws Unreadable {
        return TranscriptFile.read(text.getBytes(StandardCharsets.UTF_8)).text();
    }

    private static void assertRefused(byte[] file, Reason reason) {
        assertThatThrownBy(() -> TranscriptFile.read(file))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private interface Filling {
        void fill(XWPFDocument document);
    }

    private static byte[] word(Filling filling) throws IOException {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            filling.fill(document);
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] zip(String entry, int zeros) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            var block = new byte[64 * 1024];
            for (var left = zeros; left > 0; left -= block.length) {
                zip.write(block, 0, Math.min(left, block.length));
            }
        }
        return bytes.toByteArray();
    }
}

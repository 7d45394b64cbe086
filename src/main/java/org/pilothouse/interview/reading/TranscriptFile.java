package org.pilothouse.interview.reading;

import java.nio.charset.StandardCharsets;
import org.pilothouse.interview.reading.Unreadable.Reason;

/** Reads a transcript out of a file, recognised by its content and never by its name. */
public final class TranscriptFile {
    /** The largest file taken, in bytes. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = "%PDF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RTF = "{\\rtf".getBytes(StandardCharsets.US_ASCII);

    private TranscriptFile() {}

    /**
     * Returns the text with line ends as LF and nothing else changed.
     *
     * @throws Unreadable if the file is empty, too large, not a document with text, or broken
     */
    public static ReadText read(byte[] file) throws Unreadable {
        if (file.length > LARGEST) {
            throw new Unreadable(Reason.TOO_LARGE);
        }
        var read = understood(file);
        if (read.text().isBlank()) {
            throw new Unreadable(Reason.EMPTY);
        }
        return read;
    }

    private static ReadText understood(byte[] file) throws Unreadable {
        if (beginsWith(file, PDF)) {
            return PdfText.read(file);
        }
        if (beginsWith(file, RTF)) {
            return Captions.inDocument(OfficeText.richText(file));
        }
        if (beginsWith(file, OLE)) {
            throw new Unreadable(Reason.WRONG_TYPE);
        }
        return beginsWith(file, ZIP) ? packed(file) : Captions.orPlain(PlainText.read(file));
    }

    private static ReadText packed(byte[] file) throws Unreadable {
        var names = Unpacking.names(file);
        if (names.contains("word/document.xml")) {
            return Captions.inDocument(WordText.read(file));
        }
        if (names.contains("content.xml") && names.contains("mimetype")) {
            return Captions.inDocument(OfficeText.openDocument(file));
        }
        throw new Unreadable(names.isEmpty() ? Reason.BROKEN_DOCUMENT : Reason.WRONG_TYPE);
    }

    private static boolean beginsWith(byte[] file, byte[] mark) {
        if (file.length < mark.length) {
            return false;
        }
        for (var i = 0; i < mark.length; i++) {
            if (file[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}

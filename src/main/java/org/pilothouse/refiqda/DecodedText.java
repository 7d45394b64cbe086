package org.pilothouse.refiqda;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text as its file holds it: line ends unchanged, a byte order mark set aside but remembered.
 *
 * @param lineEndsLost whether XML has already turned CR LF into LF
 */
record DecodedText(String raw, boolean byteOrderMark, boolean guessed, boolean lineEndsLost) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static DecodedText fromXml(String content) {
        return new DecodedText(withoutMark(content), content.startsWith("\uFEFF"), false, true);
    }

    static DecodedText fromFile(byte[] bytes) {
        var charset = charset(bytes);
        try {
            var text = charset.newDecoder()
                    .onMalformedInput(
                            charset == StandardCharsets.UTF_8 ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new DecodedText(withoutMark(text), text.startsWith("\uFEFF"), false, false);
        } catch (CharacterCodingException notUtf8) {
            return new DecodedText(new String(bytes, WINDOWS), false, true, false);
        }
    }

    /** The text with LF line ends. */
    String text() {
        return raw.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Whether counting a line end as two could make a difference. */
    boolean lineEndsMayCountTwo() {
        return lineEndsLost ? raw.contains("\n") : raw.contains("\r\n");
    }

    boolean beyondBasicPlane() {
        return raw.chars().anyMatch(unit -> Character.isHighSurrogate((char) unit));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Charset charset(byte[] bytes) {
        var start = Arrays.copyOf(bytes, 2);
        if (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return start[0] == (byte) 0xFE && start[1] == (byte) 0xFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }
}

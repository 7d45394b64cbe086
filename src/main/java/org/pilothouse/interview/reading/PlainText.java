package org.pilothouse.interview.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pilothouse.interview.reading.ReadText.Kind;
import org.pilothouse.interview.reading.Unreadable.Reason;

/** Decodes a text file: by its byte order mark, by the zero bytes of UTF-16, as UTF-8, and last by a guess. */
final class PlainText {
    private static final int SAMPLE = 4096;
    private static final double ZEROS_OF_UTF_16 = 0.3;

    private PlainText() {}

    static ReadText read(byte[] file) throws Unreadable {
        if (hasMark(file, 0xEF, 0xBB, 0xBF)) {
            return strict(file, 3, StandardCharsets.UTF_8, Kind.UTF_8);
        }
        if (hasMark(file, 0xFF, 0xFE)) {
            return strict(file, 2, StandardCharsets.UTF_16LE, Kind.UTF_16);
        }
        if (hasMark(file, 0xFE, 0xFF)) {
            return strict(file, 2, StandardCharsets.UTF_16BE, Kind.UTF_16);
        }
        if (looksLikeUtf16(file, 1)) {
            return strict(file, 0, StandardCharsets.UTF_16LE, Kind.UTF_16);
        }
        if (looksLikeUtf16(file, 0)) {
            return strict(file, 0, StandardCharsets.UTF_16BE, Kind.UTF_16);
        }
        var utf8 = decode(file, 0, StandardCharsets.UTF_8);
        return utf8.isPresent()
                ? text(utf8.get(), Kind.UTF_8)
                : strict(file, 0, Charset.forName("windows-1252"), Kind.WINDOWS_1252_GUESSED);
    }

    private static ReadText strict(byte[] file, int from, Charset charset, Kind kind) throws Unreadable {
        return text(decode(file, from, charset).orElseThrow(() -> new Unreadable(Reason.UNKNOWN_ENCODING)), kind);
    }

    /** Control characters other than blanks never stand in a transcript: it is some other kind of file. */
    private static ReadText text(String decoded, Kind kind) throws Unreadable {
        if (decoded.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')) {
            throw new Unreadable(Reason.WRONG_TYPE);
        }
        return new ReadText(decoded, kind);
    }

    private static Optional<String> decode(byte[] file, int from, Charset charset) {
        try {
            var bytes = ByteBuffer.wrap(file, from, file.length - from);
            return Optional.of(charset.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }

    private static boolean hasMark(byte[] file, int... mark) {
        if (file.length < mark.length) {
            return false;
        }
        for (var i = 0; i < mark.length; i++) {
            if ((file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Most letters of most languages of clinics have a zero as their upper byte. */
    private static boolean looksLikeUtf16(byte[] file, int upper) {
        return zeros(file, upper) > ZEROS_OF_UTF_16 && zeros(file, 1 - upper) < zeros(file, upper) / 4;
    }

    /** The share of zeros among the even or the odd bytes at the beginning. */
    private static double zeros(byte[] file, int odd) {
        var zeros = 0;
        var seen = 0;
        for (var i = odd; i < Math.min(file.length, SAMPLE); i += 2) {
            seen++;
            zeros += file[i] == 0 ? 1 : 0;
        }
        return seen == 0 ? 0 : (double) zeros / seen;
    }
}

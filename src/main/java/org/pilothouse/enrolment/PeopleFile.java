package org.pilothouse.enrolment;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.pilothouse.enrolment.EnrolmentRefused.Reason;
import org.pilothouse.office.SheetRows;

/** A file with a list of people as the text that one would have pasted: an Excel workbook, CSV or plain text. */
public final class PeopleFile {
    /** Room for far more people than a pilot has. */
    public static final int LARGEST = 2 * 1024 * 1024;

    private PeopleFile() {}

    public static String text(String name, byte[] bytes) {
        if (!name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return plain(bytes);
        }
        return SheetRows.read(new ByteArrayInputStream(bytes))
                .orElseThrow(() -> new EnrolmentRefused(Reason.FILE_UNREADABLE))
                .stream()
                .map(PeopleFile::line)
                .collect(joining("\n"));
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replaceAll("[\\t\\r\\n\"]+", " "))
                .collect(joining("\t"));
    }

    /** UTF-8; what is not, is what Excel writes on Windows. */
    private static String plain(byte[] bytes) {
        var text = decoded(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new EnrolmentRefused(Reason.FILE_UNREADABLE);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}

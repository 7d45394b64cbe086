package org.pilothouse.survey.instrument;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The text of an instrument, under the name of its folder. */
public record InstrumentFile(String id, String content) {

    public InstrumentFile {
        content = content.replace("\r\n", "\n");
    }

    /** SHA-256 of the content in UTF-8 with plain line ends, as 64 hexadecimal digits. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

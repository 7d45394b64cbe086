package org.pilothouse.enrolment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * A text that people agree to; once published it never changes.
 *
 * @param material whether it changes so much that whoever agreed to an earlier one must be asked again (CK-02)
 */
public record ConsentForm(String version, LocalDate effectiveFrom, boolean material, String text) {
    /** Older before newer. */
    static final Comparator<ConsentForm> BY_AGE =
            Comparator.comparing(ConsentForm::effectiveFrom).thenComparing(ConsentForm::version);

    /** SHA-256 of the text in UTF-8, as 64 hexadecimal digits: what a signature is pinned to. */
    public String textHash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

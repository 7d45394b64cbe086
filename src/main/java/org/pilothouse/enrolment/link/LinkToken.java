package org.pilothouse.enrolment.link;

import java.security.SecureRandom;
import java.util.Base64;

/** The secret in a single-use link: 192 random bits. */
final class LinkToken {
    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private LinkToken() {}

    static String fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package org.pilothouse.notelog;

import java.security.SecureRandom;

/** Makes references for notes: opaque, without any meaning, never used twice in practice. */
final class NoteReferences {
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 14;
    private static final SecureRandom RANDOM = new SecureRandom();

    private NoteReferences() {}

    static String next() {
        var reference = new StringBuilder("n-");
        for (int i = 0; i < LENGTH; i++) {
            reference.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }
}

package org.pilothouse.notelog;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Makes references for notes: opaque, without any meaning, never used twice in practice. */
@Component
class NoteReferences {
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 14;

    private final SecureRandom random = new SecureRandom();

    String next() {
        var reference = new StringBuilder("n-");
        for (int i = 0; i < LENGTH; i++) {
            reference.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }
}

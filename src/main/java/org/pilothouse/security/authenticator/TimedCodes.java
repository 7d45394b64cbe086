package org.pilothouse.security.authenticator;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** The six digits that a secret shows in each half minute (RFC 6238). */
final class TimedCodes {
    /** Before any code was used. */
    static final long NEVER = Long.MIN_VALUE;

    /** Clocks of telephones go wrong: one half minute either way is forgiven. */
    private static final int DRIFT = 1;

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP = GENERATOR.getTimeStep().toSeconds();

    private TimedCodes() {}

    static String at(Instant instant, String secret) {
        try {
            var key = new SecretKeySpec(Base32.read(secret), GENERATOR.getAlgorithm());
            return GENERATOR.generateOneTimePasswordString(key, instant, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The half minute whose code that is, if it lies after the last one used: so no code is taken twice. */
    static OptionalLong stepOf(String typed, String secret, Instant now, long lastStep) {
        var present = now.getEpochSecond() / STEP;
        for (var step = present - DRIFT; step <= present + DRIFT; step++) {
            if (step > lastStep && same(typed, at(Instant.ofEpochSecond(step * STEP), secret))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    private static boolean same(String typed, String expected) {
        return MessageDigest.isEqual(typed.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}

package org.pilothouse.interview;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file.
 *
 * @param text guid of the transcript, absent if the file was refused
 * @param reason why it was refused, absent if it was taken
 * @param guessed true if the encoding is a guess that somebody should look at
 * @param interview the interview it was linked to because of its name
 * @param passages how many may identify somebody; with any, the text waits to be pseudonymised
 */
public record ImportResult(
        String file,
        @Nullable UUID text,
        InterviewRefused.@Nullable Reason reason,
        int turns,
        int speakers,
        boolean guessed,
        @Nullable String interview,
        int passages) {

    static ImportResult refused(String file, InterviewRefused.Reason reason) {
        return new ImportResult(file, null, reason, 0, 0, false, null, 0);
    }

    public boolean taken() {
        return text != null;
    }
}

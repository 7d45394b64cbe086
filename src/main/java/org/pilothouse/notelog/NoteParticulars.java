package org.pilothouse.notelog;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What else analyses read of a note: when it was signed, how its draft was edited, whether it was entered late.
 *
 * @param outsideHoursMinutes minutes of it outside the hours scheduled with clients
 * @param sessionEndedAt rounded to the hour
 * @param late whether its clinician entered it more than two days after its day (CK-11); null where it came in otherwise, such
 *     as with a file, so that nobody knows
 * @param loggingSeconds how long its clinician was busy with logging it
 */
public record NoteParticulars(
        String noteRef,
        @Nullable Double outsideHoursMinutes,
        @Nullable Instant sessionEndedAt,
        @Nullable Instant signedAt,
        @Nullable Integer draftWords,
        @Nullable Integer finalWords,
        @Nullable Integer wordsInserted,
        @Nullable Integer wordsDeleted,
        @Nullable Integer wordsSubstituted,
        @Nullable Boolean late,
        @Nullable Integer loggingSeconds) {
    private static final Duration ROUNDING = Duration.ofHours(1);

    /** As it comes from the database: only what is entered in the application is drawn for the longer questions with a probability. */
    NoteParticulars(
            String noteRef,
            @Nullable Double outsideHoursMinutes,
            @Nullable Instant sessionEndedAt,
            @Nullable Instant signedAt,
            @Nullable Integer draftWords,
            @Nullable Integer finalWords,
            @Nullable Integer wordsInserted,
            @Nullable Integer wordsDeleted,
            @Nullable Integer wordsSubstituted,
            @Nullable Double detailProbability,
            @Nullable Integer loggingSeconds,
            Long lateFlags) {
        this(
                noteRef,
                outsideHoursMinutes,
                sessionEndedAt,
                signedAt,
                draftWords,
                finalWords,
                wordsInserted,
                wordsDeleted,
                wordsSubstituted,
                lateFlags > 0 ? (Boolean) true : detailProbability == null ? null : (Boolean) false,
                loggingSeconds);
    }

    /**
     * From the end of the session to the signature; empty where one of them is not known or the signature comes first. The
     * end is rounded to the hour, so a signature less than an hour before it is one at once.
     */
    public Optional<Duration> signingLag() {
        if (sessionEndedAt == null || signedAt == null) {
            return Optional.empty();
        }
        var lag = Duration.between(sessionEndedAt, signedAt);
        if (lag.isNegative()) {
            return lag.plus(ROUNDING).isNegative() ? Optional.empty() : Optional.of(Duration.ZERO);
        }
        return Optional.of(lag);
    }

    /** Whether words of draft and final text were counted, and not more of the draft was changed than it had. */
    public boolean isCompared() {
        return draftWords != null
                && finalWords != null
                && wordsInserted != null
                && wordsDeleted != null
                && wordsSubstituted != null
                && draftWords > 0
                && wordsDeleted + wordsSubstituted <= draftWords;
    }
}

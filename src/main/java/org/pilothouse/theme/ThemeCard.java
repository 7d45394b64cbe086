package org.pilothouse.theme;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.ParticipantCode;

/**
 * A theme with what it rests on.
 *
 * @param participants how many people have at least one passage coded with one of its codes
 * @param of how many people were interviewed
 * @param interviews in how many interviews it was found
 */
public record ThemeCard(
        UUID guid,
        ThemeText text,
        ThemeStatus status,
        List<ThemeCode> codes,
        List<QuoteLine> quotes,
        int participants,
        int of,
        int interviews) {

    public ThemeCard {
        codes = List.copyOf(codes);
        quotes = List.copyOf(quotes);
    }

    /** A code of a theme. */
    public record ThemeCode(UUID guid, String name, int colour) {}

    /**
     * A quote as it will be printed.
     *
     * @param original the passage it is taken from, empty when that is no longer coded
     * @param printable whether consent allows it to be printed
     * @param shown the attribution it will have; lower than wanted where too few people share the attributes (CK-21)
     * @param attribution that in words, empty where it is not printable
     */
    public record QuoteLine(
            Quote quote,
            String original,
            @Nullable String interview,
            @Nullable ParticipantCode participant,
            boolean printable,
            Attribution shown,
            String attribution) {}

    /**
     * A passage that could become a quote.
     *
     * @param quotable whether consent allows it
     */
    public record Candidate(
            UUID coding,
            String words,
            ThemeCode code,
            String interview,
            @Nullable ParticipantCode participant,
            boolean quotable) {}
}

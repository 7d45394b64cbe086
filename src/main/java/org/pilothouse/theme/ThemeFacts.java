package org.pilothouse.theme;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.pilothouse.security.MayLockRelease;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.pilothouse.theme.ThemeCard.QuoteLine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Final themes as {@code report} prints them. Never for screens. */
@Service
@Transactional(readOnly = true)
@MayLockRelease
public class ThemeFacts {
    private final ThemeGrounds grounds;

    ThemeFacts(ThemeGrounds grounds) {
        this.grounds = grounds;
    }

    /**
     * A theme with the quotes that may be printed.
     *
     * @param voices who voices it; whoever prints it prints how many, never who
     * @param interviewed of whom
     */
    public record ReleasedTheme(
            UUID guid,
            String name,
            String concept,
            String oneLine,
            String summary,
            Set<ParticipantCode> voices,
            Set<ParticipantCode> interviewed,
            int interviews,
            List<ReleasedQuote> quotes) {

        public ReleasedTheme {
            voices = Set.copyOf(voices);
            interviewed = Set.copyOf(interviewed);
            quotes = List.copyOf(quotes);
        }
    }

    /**
     * An approved quote.
     *
     * @param attribution what is said about the speaker, already lowered where too few share it (CK-21)
     */
    public record ReleasedQuote(UUID coding, String text, String attribution) {}

    /** Final themes in their order, each with its approved quotes that consent still allows. */
    public List<ReleasedTheme> forRelease(StudyId study) {
        return grounds.voiced(study).stream()
                .filter(theme -> theme.card().status() == ThemeStatus.FINAL)
                .map(ThemeFacts::released)
                .toList();
    }

    private static ReleasedTheme released(ThemeGrounds.Voiced theme) {
        var card = theme.card();
        return new ReleasedTheme(
                card.guid(),
                card.text().name(),
                card.text().concept(),
                card.text().oneLine(),
                card.text().summary(),
                theme.voices(),
                theme.interviewed(),
                card.interviews(),
                card.quotes().stream()
                        .filter(line -> line.quote().approved() && line.printable())
                        .map(ThemeFacts::released)
                        .toList());
    }

    private static ReleasedQuote released(QuoteLine line) {
        return new ReleasedQuote(line.quote().coding(), line.quote().editedText(), line.attribution());
    }
}

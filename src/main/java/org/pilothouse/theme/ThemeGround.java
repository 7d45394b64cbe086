package org.pilothouse.theme;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.pilothouse.coding.CodedPassage;
import org.pilothouse.interview.InterviewLine;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.theme.ThemeCard.Candidate;
import org.pilothouse.theme.ThemeCard.QuoteLine;
import org.pilothouse.theme.ThemeCard.ThemeCode;

/** Codes, passages and people of one study as they stand now: what themes are counted in. */
final class ThemeGround {
    private static final int MOST_CANDIDATES = 50;

    private final Map<UUID, ThemeCode> codes;
    private final List<CodedPassage> passages;
    private final Map<UUID, CodedPassage> byGuid;
    private final Set<ParticipantCode> people;
    private final Quoting quoting;
    private final Map<UUID, UUID> merged;

    ThemeGround(
            Collection<ThemeCode> codes,
            List<CodedPassage> passages,
            List<InterviewLine> interviews,
            Set<ParticipantCode> answering,
            Quoting quoting,
            Map<UUID, UUID> merged) {
        this.codes = codes.stream().collect(toMap(ThemeCode::guid, code -> code));
        this.passages = List.copyOf(passages);
        this.quoting = quoting;
        this.merged = merged;
        byGuid = passages.stream().collect(toMap(CodedPassage::guid, passage -> passage));
        people = new HashSet<>(answering);
        interviews.stream()
                .filter(interview -> interview.flag() == null && interview.source() != null)
                .forEach(interview -> people.addAll(interview.participants()));
    }

    /** Who was interviewed or answered an open question. */
    Set<ParticipantCode> people() {
        return people;
    }

    /** Who has a passage coded with one of its codes. */
    Set<ParticipantCode> voices(Theme theme) {
        return found(theme)
                .map(CodedPassage::participant)
                .filter(Objects::nonNull)
                .collect(toSet());
    }

    private Stream<CodedPassage> found(Theme theme) {
        var wanted = Set.copyOf(theme.codes(merged));
        return passages.stream().filter(passage -> wanted.contains(passage.code()) && passage.counts());
    }

    ThemeCard card(Theme theme) {
        return new ThemeCard(
                theme.guid(),
                theme.text(),
                theme.status(),
                theme.codes(merged).stream()
                        .map(codes::get)
                        .filter(Objects::nonNull)
                        .toList(),
                theme.quotes().stream().map(this::line).toList(),
                voices(theme).size(),
                people.size(),
                (int) found(theme)
                        .map(CodedPassage::interview)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count());
    }

    /** Passages of the theme's codes that are not quoted in it and contain what was typed, each once; quotable ones first. */
    List<Candidate> candidates(Theme theme, String typed) {
        var wanted = Set.copyOf(theme.codes(merged));
        var quoted = new HashSet<UUID>();
        theme.quotes().forEach(quote -> quoted.add(quote.coding()));
        var needle = typed.strip().toLowerCase(Locale.ROOT);
        var shown = new HashSet<List<Object>>();
        return passages.stream()
                .filter(passage -> wanted.contains(passage.code()) && passage.counts())
                .filter(passage -> !quoted.contains(passage.guid()))
                .filter(passage -> needle.isEmpty()
                        || passage.words().toLowerCase(Locale.ROOT).contains(needle))
                .filter(passage -> shown.add(List.of(passage.text().guid(), passage.start(), passage.end())))
                .map(this::candidate)
                .sorted(java.util.Comparator.comparing(candidate -> !candidate.quotable()))
                .limit(MOST_CANDIDATES)
                .toList();
    }

    /** That coding, if its words may be printed. */
    CodedPassage quotable(UUID coding) {
        var passage = byGuid.get(coding);
        if (passage == null) {
            throw new ThemeRefused(ThemeRefused.Reason.UNKNOWN_CODING);
        }
        if (!quoting.allows(passage)) {
            throw new ThemeRefused(ThemeRefused.Reason.NOT_TO_BE_QUOTED);
        }
        return passage;
    }

    boolean knowsCode(UUID code) {
        return codes.containsKey(code);
    }

    boolean knowsCoding(UUID coding) {
        return byGuid.containsKey(coding);
    }

    boolean mayQuote(UUID coding) {
        var passage = byGuid.get(coding);
        return passage != null && quoting.allows(passage);
    }

    private Candidate candidate(CodedPassage passage) {
        return new Candidate(
                passage.guid(),
                passage.words(),
                Objects.requireNonNull(codes.get(passage.code()), "a coding has a code"),
                passage.text().source(),
                passage.participant(),
                quoting.allows(passage));
    }

    private QuoteLine line(Quote quote) {
        var passage = byGuid.get(quote.coding());
        if (passage == null) {
            return new QuoteLine(quote, "", null, null, false, Attribution.CODE_ONLY, "");
        }
        var speaker = passage.participant();
        var code = passage.text().source();
        if (speaker == null || !quoting.allows(passage)) {
            return new QuoteLine(quote, passage.words(), code, speaker, false, Attribution.CODE_ONLY, "");
        }
        var shown = quoting.lowered(quote.attribution(), speaker);
        return new QuoteLine(quote, passage.words(), code, speaker, true, shown, quoting.words(shown, speaker));
    }
}

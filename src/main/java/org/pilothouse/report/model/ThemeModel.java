package org.pilothouse.report.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A theme as a release prints it.
 *
 * @param voices how many clinicians voice it, of how many, as it may be shown
 * @param quotes approved for release
 */
public record ThemeModel(
        String name,
        String concept,
        String oneLine,
        String summary,
        String voices,
        CellModel clinicians,
        List<Quote> quotes) {

    /** Words of a clinician as they agreed to them. */
    public record Quote(String words, String attribution) {}

    static ThemeModel of(Stored theme, Words words) {
        var clinicians = theme.shown("participants");
        var all = theme.shown("of");
        var voices = clinicians.isKnown() && all.isKnown()
                ? words.say(
                        "report.theme.voices",
                        words.number(clinicians, NumberKind.COUNT),
                        words.number(all, NumberKind.COUNT))
                : theme.text("unchangedSince")
                        .map(release -> words.say("report.theme.voices.unchanged", release))
                        .orElseGet(() -> words.say("report.theme.voices.hidden"));
        return new ThemeModel(
                theme.words("name"),
                theme.words("concept"),
                theme.words("oneLine"),
                theme.words("summary"),
                voices,
                CellModel.of(clinicians, NumberKind.COUNT, words),
                theme.objects("quotes").stream()
                        .map(quote -> new Quote(quote.words("text"), quote.words("attribution")))
                        .toList());
    }

    public ThemeModel {
        quotes = List.copyOf(quotes);
    }

    /** The quote that a page with little room prints. */
    public Optional<Quote> shortestQuote() {
        return quotes.stream()
                .min(Comparator.comparingInt(quote -> quote.words().length()));
    }
}

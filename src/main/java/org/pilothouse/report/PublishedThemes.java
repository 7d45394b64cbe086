package org.pilothouse.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pilothouse.disclosure.Disclosure;
import org.pilothouse.disclosure.Gate;
import org.pilothouse.disclosure.Policy;
import org.pilothouse.disclosure.Suppressed;
import org.pilothouse.disclosure.Value;
import org.pilothouse.report.ThemeSource.ApprovedQuote;
import org.pilothouse.report.ThemeSource.ReleasedTheme;
import org.pilothouse.study.AnalysisPlan;

/** Themes as they may be published: how many voice them passes the rules for counts of people, and nobody is named. */
final class PublishedThemes {
    private static final String MEASURE = "themes";
    private static final String VOICED = "voiced";
    private static final String OTHERS = "others";
    private static final String SOMEBODY = "Clinician";
    private static final Pattern PARTICIPANT_ID = Pattern.compile("\\b[A-Z]{1,4}-?\\d{1,5}\\b");

    private final List<ReleasedTheme> themes;
    private final Gate gate;
    private final Value interviewed;
    private final List<Map<String, @Nullable Object>> lines = new ArrayList<>();

    PublishedThemes(AnalysisPlan plan, List<ReleasedTheme> themes) {
        this.themes = List.copyOf(themes);
        gate = Disclosure.controlled(Policy.declared(plan.kAnon(), plan.minNotesPerCell()));
        var all = themes.stream().mapToInt(ReleasedTheme::of).max().orElse(0);
        interviewed = gate.people(MEASURE, "interviewed", all);
        themes.forEach(theme -> lines.add(line(theme)));
    }

    boolean isEmpty() {
        return themes.isEmpty();
    }

    Value interviewed() {
        return interviewed;
    }

    List<Map<String, @Nullable Object>> json() {
        return List.copyOf(lines);
    }

    List<Suppressed> suppressed() {
        return gate.log();
    }

    private Map<String, @Nullable Object> line(ReleasedTheme theme) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("name", theme.name());
        line.put("concept", theme.concept());
        line.put("oneLine", theme.oneLine());
        line.put("summary", theme.summary());
        line.put("participants", voices(theme).json());
        line.put("of", gate.people(MEASURE, "of." + theme.name(), theme.of()).json());
        line.put("quotes", theme.quotes().stream().map(PublishedThemes::quote).toList());
        return line;
    }

    /** Of those interviewed, how many voice the theme: with the total known, those who do not are a count as well. */
    private Value voices(ReleasedTheme theme) {
        var people = new LinkedHashMap<String, Integer>();
        people.put(VOICED, theme.participants());
        people.put(OTHERS, Math.max(0, theme.of() - theme.participants()));
        var shown = gate.counts(MEASURE, theme.name(), people);
        return shown.getOrDefault(VOICED, Value.of(0));
    }

    private static Map<String, @Nullable Object> quote(ApprovedQuote quote) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("text", quote.text());
        var named = quote.attribution().isBlank()
                || PARTICIPANT_ID.matcher(quote.attribution()).find();
        line.put("attribution", named ? SOMEBODY : quote.attribution());
        return line;
    }
}

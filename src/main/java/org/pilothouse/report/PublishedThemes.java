package org.pilothouse.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pilothouse.disclosure.Disclosure;
import org.pilothouse.disclosure.Footprint;
import org.pilothouse.disclosure.Gate;
import org.pilothouse.disclosure.Policy;
import org.pilothouse.disclosure.Suppressed;
import org.pilothouse.disclosure.Value;
import org.pilothouse.report.ThemeSource.ApprovedQuote;
import org.pilothouse.report.ThemeSource.ReleasedTheme;
import org.pilothouse.study.AnalysisPlan;

/**
 * Themes as they may be published: how many voice them passes the rules for counts of people, beside what earlier releases
 * printed of the same theme, and nobody is named.
 */
final class PublishedThemes {
    static final String MEASURE = "themes";
    private static final String INTERVIEWED = "interviewed";
    private static final String VOICED = "voiced";
    private static final String OTHERS = "others";
    private static final String SOMEBODY = "Clinician";
    private static final Pattern PARTICIPANT_ID = Pattern.compile("\\b[A-Z]{1,4}-?\\d{1,5}\\b");

    private final List<ReleasedTheme> themes;
    private final VoicesRenewed renewed;
    private final Gate gate;
    private final Value interviewed;
    private final List<Map<String, @Nullable Object>> lines = new ArrayList<>();

    /** @param earlier what earlier releases printed of themes, by their numbers */
    PublishedThemes(AnalysisPlan plan, List<ReleasedTheme> themes, NavigableMap<Integer, Footprint> earlier) {
        this.themes = List.copyOf(themes);
        var policy = Policy.declared(plan.kAnon(), plan.minNotesPerCell());
        renewed = new VoicesRenewed(policy, earlier);
        gate = Disclosure.controlled(policy);
        interviewed = all();
        themes.forEach(theme -> lines.add(line(theme)));
    }

    boolean isEmpty() {
        return themes.isEmpty();
    }

    /** How many were interviewed. */
    private Value all() {
        var everybody =
                themes.stream().flatMap(theme -> theme.interviewed().stream()).collect(Collectors.toSet());
        return renewed.since(INTERVIEWED, everybody, Set.of()).isPresent()
                ? renewed.hidden(INTERVIEWED)
                : renewed.shown(INTERVIEWED, gate.people(MEASURE, INTERVIEWED, everybody.size()));
    }

    Value interviewed() {
        return interviewed;
    }

    List<Map<String, @Nullable Object>> json() {
        return List.copyOf(lines);
    }

    List<Suppressed> suppressed() {
        var log = new ArrayList<>(gate.log());
        log.addAll(renewed.log());
        return log;
    }

    /** What the counts are made of that are printed. */
    List<PrintedPart> printed() {
        var footprint = renewed.footprint();
        return footprint.isEmpty() ? List.of() : List.of(new PrintedPart(MEASURE, MeasurePart.ALL, footprint));
    }

    private Map<String, @Nullable Object> line(ReleasedTheme theme) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("name", theme.name());
        line.put("concept", theme.concept());
        line.put("oneLine", theme.oneLine());
        line.put("summary", theme.summary());
        var cell = theme.guid().toString();
        var since = renewed.since(cell, theme.interviewed(), theme.voices());
        if (since.isPresent()) {
            line.put("participants", renewed.hidden(theme.name()).json());
            line.put("of", Value.HIDDEN);
            line.put("unchangedSince", since.getAsInt());
        } else {
            line.put("participants", renewed.shown(cell, voices(theme)).json());
            line.put("of", of(theme).json());
        }
        line.put("quotes", theme.quotes().stream().map(PublishedThemes::quote).toList());
        return line;
    }

    /** All are known or not with how many were interviewed at all. */
    private Value of(ReleasedTheme theme) {
        return interviewed.isHidden()
                ? interviewed
                : gate.people(MEASURE, "of." + theme.name(), theme.interviewed().size());
    }

    /** Of those interviewed, how many voice the theme: with the total known, those who do not are a count as well. */
    private Value voices(ReleasedTheme theme) {
        var people = new LinkedHashMap<String, Integer>();
        people.put(VOICED, theme.voices().size());
        people.put(
                OTHERS, Math.max(0, theme.interviewed().size() - theme.voices().size()));
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

package org.pilothouse.theme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.BundlePart;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.BundleSink;
import org.pilothouse.shared.BundleSource;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;

/** {@code themes.yaml} of the study bundle: what a REFI-QDA project cannot hold of themes. */
@Component
class ThemeBundle implements BundlePart {
    static final String FILE = "themes.yaml";
    private static final String PROJECT = "project.qdpx";
    private static final String THEMES = "themes";

    private final ThemeRepository themes;
    private final ThemeGrounds grounds;
    private final QuoteRules rules;

    ThemeBundle(ThemeRepository themes, ThemeGrounds grounds, QuoteRules rules) {
        this.themes = themes;
        this.grounds = grounds;
        this.rules = rules;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Set<String> files() {
        return Set.of(FILE);
    }

    @Override
    public void write(StudyId study, BundleSink sink) {
        var merged = grounds.merged(study);
        var all = themes.findByStudyOrderByPositionAscIdAsc(study).stream()
                .map(theme -> entry(theme, merged))
                .toList();
        if (!all.isEmpty()) {
            sink.yaml(FILE, Map.of(THEMES, all));
        }
    }

    private static Map<String, Object> entry(Theme theme, Map<UUID, UUID> merged) {
        var entry = new LinkedHashMap<String, Object>();
        var text = theme.text();
        entry.put("guid", theme.guid().toString());
        entry.put("name", text.name());
        put(entry, "concept", text.concept());
        put(entry, "oneLine", text.oneLine());
        put(entry, "summary", text.summary());
        put(entry, "deviantCase", text.deviantCase());
        entry.put("status", theme.status().name());
        entry.put("codes", theme.codes(merged).stream().map(Object::toString).toList());
        entry.put("quotes", theme.quotes().stream().map(ThemeBundle::entry).toList());
        return entry;
    }

    private static Map<String, Object> entry(Quote quote) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("coding", quote.coding().toString());
        entry.put("editedText", quote.editedText());
        entry.put("attribution", quote.attribution().name());
        entry.put("approved", quote.approved());
        return entry;
    }

    private static void put(Map<String, Object> entry, String key, String text) {
        if (!text.isEmpty()) {
            entry.put(key, text);
        }
    }

    @Override
    public void read(StudyId study, BundleSource source, BundleReport report) {
        var listed = source.yaml(FILE).get(THEMES);
        if (listed == null) {
            return;
        }
        if (!(listed instanceof Collection<?> entries)) {
            report.refuse(new RowProblem(FILE, 0, THEMES, "UNKNOWN_VALUE", "", "a list of themes"));
            return;
        }
        themes.flush();
        var withProject = source.bytes(PROJECT).isPresent();
        var reader = new ThemeEntries(study, grounds.of(study), rules, withProject, report);
        var position = 0;
        for (var theme : reader.read(new ArrayList<@Nullable Object>(entries))) {
            keep(study, theme, position++);
        }
    }

    /** A theme that came as a set of the project is completed; another one is added. */
    private void keep(StudyId study, ThemeEntries.Read read, int position) {
        var theme = themes.findByStudyAndGuid(study, read.guid())
                .orElseGet(() -> themes.save(new Theme(study, read.guid(), read.text(), position)));
        theme.describe(read.text());
        theme.become(read.status());
        theme.assign(read.codes());
        theme.takeQuotes(read.quotes());
        theme.moveTo(position);
    }
}

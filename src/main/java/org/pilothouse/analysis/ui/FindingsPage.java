package org.pilothouse.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.analysis.Analyses;
import org.pilothouse.analysis.AnalysisParameters;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.analysis.Warning;
import org.pilothouse.disclosure.Value;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.Figure;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.PlainTable;
import org.pilothouse.shell.StudyPage;
import org.pilothouse.stats.NotDefined;
import org.pilothouse.study.Studies;

/** A finding on one page: what was found as its title, the number with what it rests on, a chart, and more below. */
abstract class FindingsPage extends StudyPage {
    private static final List<Warning> SAID_ELSEWHERE = List.of(Warning.DISCLOSURE_CONTROLLED, Warning.NO_INTERVAL);

    private final Analyses analyses;
    private final String analysis;
    private final String key;
    final ValueText text;

    /** @param key prefix of the page's translation keys, such as {@code analysis.use} */
    FindingsPage(StudyDirectory studies, Analyses analyses, String analysis, String key) {
        super(studies, key + ".title");
        this.analyses = analyses;
        this.analysis = analysis;
        this.key = key;
        text = new ValueText(getTranslation("disclosure.hidden"));
        addClassName("findings");
    }

    /** The charts of this question along the calendar. */
    OverTimeCharts overTime(Studies known) {
        var result = analyses.run(study(), Analyses.OVER_TIME, AnalysisParameters.NONE);
        return new OverTimeCharts(known.definition(study()), result, text, this);
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        var result = analyses.run(study, analysis, AnalysisParameters.NONE);
        if (result.isEmpty()) {
            var hidden = result.notes().isHidden() || result.estimate().isHidden();
            add(new PageHeader(getPageTitle(), ""));
            add(new EmptyState(hidden ? "analysis.too-few" : key + ".empty"));
            return;
        }
        var title = result.estimate().isHidden() ? getTranslation("analysis.hidden.finding") : finding(result);
        add(new PageHeader(title, getTranslation(key + ".sentence")));
        fill(result);
        add(more(result));
        if (result.warns(Warning.DISCLOSURE_CONTROLLED)) {
            var note = new Paragraph(getTranslation("disclosure.explained"));
            note.addClassName("disclosure-note");
            add(note);
        }
    }

    /** The title: the finding in a sentence. */
    abstract String finding(AnalysisResult result);

    /** The number and its chart. */
    abstract void fill(AnalysisResult result);

    /** Name and value of the measures that are not on top. */
    abstract List<List<String>> measures(AnalysisResult result);

    /** Further tables under the measures. */
    List<Component> tables(AnalysisResult result) {
        return List.of();
    }

    /** The number with its interval, what it rests on and how it was computed; then what must be known beside it. */
    void addFigure(AnalysisResult result, String label, String estimate, String interval) {
        var shown = interval.isEmpty() || interval.equals(Format.NOT_DEFINED)
                ? ""
                : getTranslation("analysis.interval", confidence(result), interval);
        add(new Figure(label, estimate, shown, basis(result), result.definition() + " " + result.method() + "."));
        var warnings = result.warnings().stream()
                .map(Warning::valueOf)
                .filter(warning -> !SAID_ELSEWHERE.contains(warning))
                .map(warning -> getTranslation("analysis.warning." + warning.name()))
                .toList();
        if (!warnings.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("finding-warnings");
            warnings.forEach(warning -> list.add(new ListItem(warning)));
            deviations(result).forEach(deviation -> list.add(new ListItem(deviation)));
            add(list);
        }
    }

    /** What was changed of a frozen plan, and why: where the figures are. */
    private List<String> deviations(AnalysisResult result) {
        return result.plan().get("deviations") instanceof List<?> made
                ? made.stream()
                        .filter(Map.class::isInstance)
                        .map(deviation -> deviation((Map<?, ?>) deviation))
                        .toList()
                : List.of();
    }

    private String deviation(Map<?, ?> deviation) {
        var path = String.valueOf(deviation.get("field"));
        var day = Instant.parse(String.valueOf(deviation.get("at")))
                .atZone(studyLine().zone())
                .toLocalDate();
        return getTranslation(
                "report.deviation",
                Format.date(day, getLocale()),
                getTranslation("study.field." + path.substring(path.lastIndexOf('.') + 1)),
                orNothing(deviation.get("before")),
                orNothing(deviation.get("after")),
                deviation.get("reason"));
    }

    private static String orNothing(@Nullable Object value) {
        return value == null ? Format.NOT_DEFINED : value.toString();
    }

    private String confidence(AnalysisResult result) {
        return result.confidence() instanceof Value.Known level
                ? Format.decimal(level.value() * 100, level.value() * 100 % 1 < 1e-9 ? 0 : 1)
                : text.hidden();
    }

    private String basis(AnalysisResult result) {
        var basis = getTranslation("analysis.basis", text.count(result.clinicians()), text.count(result.notes()));
        var method = result.measurementMethod();
        return method == null ? basis : basis + " · " + getTranslation("analysis.method." + method.name());
    }

    private Component more(AnalysisResult result) {
        var content = new Div(new PlainTable(List.of(), measures(result)));
        tables(result).forEach(content::add);
        var details = new Details(getTranslation("analysis.more"), content);
        details.addClassName("more-measures");
        return details;
    }

    List<String> measure(String name, String value) {
        return List.of(getTranslation(key + "." + name), value);
    }

    /** The word for a key from the data, such as a reason or a form; the key itself where no word is known. */
    String word(String kind, Object name) {
        var translationKey = "analysis." + kind + "." + name;
        var found = getTranslation(translationKey);
        return found.contains(translationKey) ? name.toString() : found;
    }

    /** A number in a row of the details. */
    static Value value(Map<String, @Nullable Object> row, String name) {
        return row.get(name) instanceof Value value ? value : Value.undefined(NotDefined.NO_DATA);
    }
}

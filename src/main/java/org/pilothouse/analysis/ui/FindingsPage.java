package org.pilothouse.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pilothouse.analysis.Analyses;
import org.pilothouse.analysis.AnalysisParameters;
import org.pilothouse.analysis.AnalysisRefused;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.analysis.Warning;
import org.pilothouse.disclosure.Value;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.EmptyState;
import org.pilothouse.shell.PageHeader;
import org.pilothouse.shell.PlainTable;
import org.pilothouse.shell.StudyPage;
import org.pilothouse.stats.NotDefined;
import org.pilothouse.study.Studies;

/** A finding on one page: what was found as its title, the number with what it rests on, a chart, and more below. */
abstract class FindingsPage extends StudyPage {
    private final Analyses analyses;
    private final String analysis;
    private final String key;
    final ValueText text;
    private final transient OtherAnswers others;
    private transient AnalysisParameters part = AnalysisParameters.NONE;

    /** @param key prefix of the page's translation keys, such as {@code analysis.use} */
    FindingsPage(StudyDirectory studies, Analyses analyses, String analysis, String key) {
        super(studies, key + ".title");
        this.analyses = analyses;
        this.analysis = analysis;
        this.key = key;
        others = new OtherAnswers(analyses);
        text = new ValueText(getTranslation("disclosure.hidden"));
        addClassName("findings");
    }

    /** Adds the chart of this question along the calendar, or says that leads do not see it of this part. */
    void addOverTime(Studies known, Function<OverTimeCharts, Optional<Component>> chart) {
        others.find(study(), Analyses.OVER_TIME, part)
                .map(result -> new OverTimeCharts(known.definition(study()), result, text, this))
                .flatMap(chart)
                .ifPresent(this::add);
        others.missing(this).forEach(this::add);
    }

    @Override
    protected void show(StudyId study) {
        removeAll();
        var parts = analyses.parts(study, analysis);
        if (!parts.contains(part)) {
            part = AnalysisParameters.NONE;
        }
        try {
            show(study, analyses.run(study, analysis, part), parts);
        } catch (AnalysisRefused refused) {
            if (refused.reason() != AnalysisRefused.Reason.NOT_FROZEN_YET) {
                throw refused;
            }
            removeAll();
            add(new PageHeader(getPageTitle(), ""), new EmptyState("analysis.not-frozen"));
        }
    }

    private void show(StudyId study, AnalysisResult result, List<AnalysisParameters> parts) {
        var asOf = new AsOf(result, studyLine().zone());
        if (result.isEmpty()) {
            var hidden = result.notes().isHidden() || result.estimate().isHidden();
            add(new PageHeader(getPageTitle(), ""));
            var further = further(study);
            var tooFew = further.isEmpty() ? "analysis.too-few" : "analysis.not-yet";
            chooser(study, parts);
            add(new EmptyState(
                    result.unchangedSince().isEmpty() ? hidden ? tooFew : key + ".empty" : "analysis.not-renewed"));
            add(asOf);
            further.forEach(this::add);
            others.missing(this).forEach(this::add);
            return;
        }
        var title = result.estimate().isHidden() ? getTranslation("analysis.hidden.finding") : finding(result);
        add(new PageHeader(title, getTranslation(key + ".sentence")));
        chooser(study, parts);
        add(asOf);
        fill(result);
        add(more(study, result));
        if (result.warns(Warning.DISCLOSURE_CONTROLLED)) {
            var note = new Paragraph(getTranslation("disclosure.explained"));
            note.addClassName("disclosure-note");
            add(note);
        }
    }

    /** What stands under a chart without a calendar to mark: also that a tool got another version meanwhile (CK-18). */
    String under(AnalysisResult result, String key) {
        var words = getTranslation(key);
        return result.warns(Warning.VERSION_CHANGED_IN_PHASE)
                ? words + " " + getTranslation("report.version-changed")
                : words;
    }

    /** Where there are phases, sites or disciplines to look at one by one. */
    private void chooser(StudyId study, List<AnalysisParameters> parts) {
        if (!parts.isEmpty()) {
            add(new PartChooser(parts, part, chosen -> {
                part = chosen;
                show(study);
            }));
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

    /** Other measures of the same question that have anything to show; asked for when somebody opens them. */
    List<? extends Component> further(StudyId study) {
        return List.of();
    }

    /** Another analysis of the same part, for the measures that stand below; empty where it has nothing to show. */
    Optional<AnalysisResult> other(StudyId study, String name) {
        return others.find(study, name, part).filter(result -> !result.isEmpty());
    }

    /** The number with its interval, what it rests on and how it was computed; then what must be known beside it. */
    void addFigure(AnalysisResult result, String label, String estimate, String interval) {
        add(new FindingParts(text, result, label, estimate, interval, true));
        add(new PlanChanges(result, studyLine().zone(), getLocale()));
    }

    private Component more(StudyId study, AnalysisResult result) {
        var content = new Div(new PlainTable(List.of(), measures(result)));
        tables(result).forEach(content::add);
        var details = new Details(getTranslation("analysis.more"), content);
        details.addClassName("more-measures");
        var loaded = new AtomicBoolean();
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && loaded.compareAndSet(false, true)) {
                further(study).forEach(content::add);
                others.missing(this).forEach(content::add);
            }
        });
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

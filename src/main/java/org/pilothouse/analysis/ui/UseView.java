package org.pilothouse.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilothouse.analysis.Analyses;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Chart;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.PlainTable;
import org.pilothouse.study.Studies;

/** How many notes were finished with the tools, and why the others were not. */
@Route("studies/:study/use")
@RolesAllowed({Role.Named.LEAD, Role.Named.RESEARCHER})
class UseView extends FindingsPage {

    private final transient Studies known;

    UseView(StudyDirectory studies, Analyses analyses, Studies known) {
        super(studies, analyses, Analyses.UTILISATION, "analysis.use");
        this.known = known;
    }

    @Override
    List<? extends Component> further(StudyId study) {
        return other(study, Analyses.EDIT_BURDEN).stream()
                .map(edits -> new EditBurdenMeasure(text, edits))
                .toList();
    }

    @Override
    String finding(AnalysisResult result) {
        return getTranslation("analysis.use.finding", text.percent(result.estimate()));
    }

    @Override
    void fill(AnalysisResult result) {
        addFigure(
                result,
                getTranslation("analysis.use.label"),
                text.percent(result.estimate()),
                text.interval(result.low(), result.high(), Format::percent));
        var rows = result.rows("notKept");
        if (!rows.isEmpty()) {
            add(reasons(result, rows));
        }
        addOverTime(known, OverTimeCharts::use);
    }

    private Chart reasons(AnalysisResult result, List<Map<String, @Nullable Object>> rows) {
        var names = rows.stream().map(this::reason).toList();
        var values = new ArrayList<@Nullable Double>();
        rows.forEach(row -> values.add(ValueText.drawn(row.get("share"))));
        var first = rows.getFirst();
        return Chart.of(
                Chart.Kind.BARS,
                getTranslation("analysis.use.reasons", reason(first), text.percent(first.get("share"))),
                under(result, "analysis.use.reasons.description"),
                Chart.Numbers.SHARES,
                names,
                List.of(new Chart.Series(getTranslation("analysis.share"), values)),
                new Chart.Table(
                        List.of(
                                getTranslation("analysis.use.reason"),
                                getTranslation("analysis.use.group"),
                                getTranslation("analysis.notes"),
                                getTranslation("analysis.share"),
                                getTranslation("analysis.clinicians")),
                        rows.stream().map(this::cells).toList()));
    }

    private List<String> cells(Map<String, @Nullable Object> row) {
        return List.of(
                reason(row),
                row.get("group") == null ? "" : word("reason", String.valueOf(row.get("group"))),
                text.count(row.get("notes")),
                text.percent(row.get("share")),
                text.count(row.get("clinicians")));
    }

    private String reason(Map<String, @Nullable Object> row) {
        return word("reason", String.valueOf(row.get("reason")));
    }

    @Override
    List<List<String>> measures(AnalysisResult result) {
        return List.of(
                measure("kept", text.count(result.value("kept"))),
                measure("eligible", text.count(result.value("eligible"))),
                measure("attemptRate", text.share(result, "attemptRate")),
                measure("abandonment", text.share(result, "abandonment")),
                measure("mean", text.percent(result.value("mean"))),
                measure("median", text.percent(result.value("median"))),
                measure("quartiles", text.interval(result.value("q1"), result.value("q3"), Format::percent)),
                measure("eligibleWeightedMedian", text.percent(result.value("eligibleWeightedMedian"))),
                measure("hhi", text.decimal(result.value("hhi"), 3)),
                measure("leftOut", text.count(result.value("leftOut"))));
    }

    @Override
    List<Component> tables(AnalysisResult result) {
        var tables = new ArrayList<Component>();
        var tools = result.rows("byTool");
        if (tools.size() > 1) {
            tables.add(new H3(getTranslation("analysis.tools")));
            tables.add(table("tool", tools));
        }
        var versions = result.rows("byVersion");
        if (!versions.isEmpty()) {
            tables.add(new H3(getTranslation("analysis.versions")));
            tables.add(table("version", versions));
        }
        return tables;
    }

    private PlainTable table(String name, List<Map<String, @Nullable Object>> rows) {
        return new PlainTable(
                List.of(
                        getTranslation("analysis." + name),
                        getTranslation("analysis.use.label"),
                        getTranslation("analysis.interval.short"),
                        getTranslation("analysis.notes")),
                rows.stream()
                        .map(row -> List.of(
                                String.valueOf(row.get(name)),
                                text.percent(row.get("estimate")),
                                text.interval(value(row, "low"), value(row, "high"), Format::percent),
                                text.count(row.get("notes"))))
                        .toList());
    }
}

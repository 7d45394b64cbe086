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
import org.pilothouse.disclosure.Value;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shell.Chart;
import org.pilothouse.shell.Format;
import org.pilothouse.shell.PlainTable;

/** How differently notes come about, and where the differences lie. */
@Route("studies/:study/workflows")
@RolesAllowed({Role.Named.LEAD, Role.Named.RESEARCHER})
class WorkflowsView extends FindingsPage {
    private static final int MOST_PATHS = 12;

    WorkflowsView(StudyDirectory studies, Analyses analyses) {
        super(studies, analyses, Analyses.HETEROGENEITY, "analysis.workflows");
    }

    @Override
    String finding(AnalysisResult result) {
        var top = result.value("topShare");
        return getTranslation(
                top.isHidden() ? "analysis.workflows.finding.short" : "analysis.workflows.finding",
                text.count(result.value("sequences")),
                text.count(result.value("variants")),
                text.percent(top));
    }

    @Override
    void fill(AnalysisResult result) {
        addFigure(result, getTranslation("analysis.workflows.label"), text.percent(result.estimate()), "");
        add(factors(result, result.rows("factors")));
    }

    private Chart factors(AnalysisResult result, List<Map<String, @Nullable Object>> rows) {
        var values = new ArrayList<@Nullable Double>();
        rows.forEach(row -> values.add(ValueText.drawn(row.get("adjustedR2"))));
        var names =
                rows.stream().map(row -> word("factor", row.get("factor") + "")).toList();
        return Chart.of(
                Chart.Kind.BARS,
                getTranslation("analysis.workflows.chart"),
                under(result, "analysis.workflows.chart.description"),
                Chart.Numbers.SHARES,
                names,
                List.of(new Chart.Series(getTranslation("analysis.workflows.adjusted"), values)),
                new Chart.Table(
                        List.of(
                                getTranslation("analysis.workflows.factor"),
                                getTranslation("analysis.workflows.explained"),
                                getTranslation("analysis.workflows.adjusted"),
                                getTranslation("analysis.p"),
                                getTranslation("analysis.workflows.permuted")),
                        rows.stream().map(this::cells).toList()));
    }

    private List<String> cells(Map<String, @Nullable Object> row) {
        var p = row.get("p");
        var exact = Boolean.TRUE.equals(row.get("exact"));
        return List.of(
                word("factor", row.get("factor") + ""),
                text.percent(row.get("pseudoR2")),
                text.percent(row.get("adjustedR2")),
                p instanceof Value.Known known
                        ? Format.decimal(known.value(), 3) + (exact ? " " + getTranslation("analysis.exact") : "")
                        : text.decimal(p, 3),
                word("permuted", row.get("permuted") + ""));
    }

    @Override
    List<List<String>> measures(AnalysisResult result) {
        var medoid = result.details().get("medoid");
        return List.of(
                measure("medoid", medoid instanceof String path ? path : text.count(medoid)),
                measure("hillN1", text.decimal(result.value("hillN1"), 1)),
                measure("hillN2", text.decimal(result.value("hillN2"), 1)),
                measure("meanDistance", text.decimal(result.value("meanDistance"), 2)),
                measure("discrepancy", text.decimal(result.value("discrepancy"), 2)),
                measure("shannonBits", text.decimal(result.value("shannonBits"), 2)),
                measure("normalisedEntropy", text.decimal(result.value("normalisedEntropy"), 3)),
                measure("giniSimpson", text.decimal(result.value("giniSimpson"), 3)),
                measure("transitionEntropyBits", text.decimal(result.value("transitionEntropyBits"), 2)));
    }

    @Override
    List<Component> tables(AnalysisResult result) {
        var lines = new ArrayList<List<String>>();
        result.rows("paths").stream()
                .limit(MOST_PATHS)
                .forEach(row -> lines.add(List.of(
                        word("path", row.get("path") + ""),
                        text.count(row.get("notes")),
                        text.percent(row.get("share")),
                        text.count(row.get("clinicians")))));
        return List.of(
                new H3(getTranslation("analysis.workflows.paths")),
                new PlainTable(
                        List.of(
                                getTranslation("analysis.workflows.path"),
                                getTranslation("analysis.notes"),
                                getTranslation("analysis.share"),
                                getTranslation("analysis.clinicians")),
                        lines));
    }
}

package org.pilothouse.analysis.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.analysis.Analyses;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.disclosure.Hierarchy;
import org.pilothouse.disclosure.Value;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyDirectory;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shell.Chart;
import org.pilothouse.shell.Format;
import org.pilothouse.stats.Activity;
import org.pilothouse.stats.Burden;
import org.pilothouse.study.Studies;

/** Where documentation time goes: forms by activities, and the most that could be saved. */
@Route("studies/:study/burden")
@RolesAllowed({Role.Named.LEAD, Role.Named.RESEARCHER})
class BurdenView extends FindingsPage {
    private static final List<String> ACTIVITIES = Stream.concat(
                    Arrays.stream(Activity.values()).map(Activity::name), Stream.of(Hierarchy.OTHER))
            .toList();
    private static final double QUARTER = 0.25;
    private static final double HALF = 0.5;

    private final transient Studies setUps;
    private final Map<String, String> labels = new HashMap<>();

    BurdenView(StudyDirectory directory, Analyses analyses, Studies setUps) {
        super(directory, analyses, Analyses.BURDEN, "analysis.burden");
        this.setUps = setUps;
    }

    @Override
    protected void show(StudyId study) {
        setUps.definition(study).noteTypes().forEach(type -> labels.put(type.code(), type.label()));
        super.show(study);
    }

    private String form(Object artefact) {
        var label = labels.get(artefact.toString());
        return label == null ? word("artefact", artefact) : label;
    }

    @Override
    String finding(AnalysisResult result) {
        return getTranslation("analysis.burden.finding", text.percent(result.estimate()));
    }

    @Override
    void fill(AnalysisResult result) {
        addFigure(
                result,
                getTranslation("analysis.burden.label"),
                text.percent(result.estimate()),
                text.interval(result.low(), result.high(), Format::percent));
        mostThatCouldBeSaved(result);
        if (!result.rows("ceiling").isEmpty()) {
            add(matrix(result));
        }
    }

    private void mostThatCouldBeSaved(AnalysisResult result) {
        for (var row : result.rows("ceiling")) {
            if (Activity.AUTHOR.name().equals(row.get("activity")) && row.get("share") instanceof Value.Known share) {
                add(new Paragraph(getTranslation(
                        "analysis.burden.ceiling",
                        form(row.get("artefact") + ""),
                        Format.percent(share.value()),
                        Format.percent(Burden.saving(share.value(), QUARTER)))));
                break;
            }
        }
        if (result.value("duplicateShare") instanceof Value.Known share) {
            add(new Paragraph(getTranslation(
                    "analysis.burden.duplicate",
                    Format.percent(share.value()),
                    Format.percent(Burden.saving(share.value(), HALF)))));
        }
    }

    private Chart matrix(AnalysisResult result) {
        var artefacts = result.rows("artefacts").stream()
                .map(row -> String.valueOf(row.get("artefact")))
                .toList();
        var series = new ArrayList<Chart.Series>();
        for (var activity : ACTIVITIES) {
            var values = new ArrayList<@Nullable Double>();
            artefacts.forEach(
                    artefact -> values.add(ValueText.drawn(cell(result, "ceiling", artefact, activity, "share"))));
            if (values.stream().anyMatch(value -> value != null)) {
                series.add(new Chart.Series(word("activity", activity), values));
            }
        }
        var header = new ArrayList<>(List.of(getTranslation("analysis.burden.artefact")));
        ACTIVITIES.forEach(activity -> header.add(word("activity", activity)));
        header.add(getTranslation("analysis.share"));
        return Chart.of(
                Chart.Kind.STACKED,
                getTranslation(
                        "analysis.burden.chart",
                        form(artefacts.getFirst()),
                        text.percent(result.rows("artefacts").getFirst().get("share"))),
                under(result, "analysis.burden.chart.description"),
                Chart.Numbers.SHARES,
                artefacts.stream().map(this::form).toList(),
                series,
                new Chart.Table(
                        header,
                        result.rows("artefacts").stream()
                                .map(row -> cells(result, row))
                                .toList()));
    }

    private List<String> cells(AnalysisResult result, Map<String, @Nullable Object> row) {
        var artefact = String.valueOf(row.get("artefact"));
        var cells = new ArrayList<>(List.of(form(artefact)));
        for (var activity : ACTIVITIES) {
            cells.add(text.minutes(cell(result, "matrix", artefact, activity, "minutes")));
        }
        cells.add(text.percent(row.get("share")));
        return cells;
    }

    private static @Nullable Object cell(
            AnalysisResult result, String table, String artefact, String activity, String what) {
        return result.rows(table).stream()
                .filter(row -> artefact.equals(row.get("artefact")) && activity.equals(row.get("activity")))
                .map(row -> row.get(what))
                .findFirst()
                .orElse(null);
    }

    @Override
    List<List<String>> measures(AnalysisResult result) {
        return List.of(
                measure("totalMinutes", text.minutes(result.value("totalMinutes"))),
                measure("duplicateShare", text.percent(result.value("duplicateShare"))),
                measure("effectiveArtefacts", text.decimal(result.value("effectiveArtefacts"), 1)),
                measure("normalisedEntropy", text.decimal(result.value("normalisedEntropy"), 3)),
                measure("gini", text.decimal(result.value("gini"), 3)),
                measure("hhi", text.decimal(result.value("hhi"), 3)));
    }
}

package org.pilothouse.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.report.model.ChartModel;
import org.pilothouse.report.model.Headline;
import org.pilothouse.shell.Chart;
import org.pilothouse.shell.Figure;
import org.pilothouse.shell.Format;

/** A question with its answer: one number, what must be known with it, one chart; everything else one click away. */
class SectionPanel extends Section {

    SectionPanel(org.pilothouse.report.model.Section content) {
        addClassNames("panel", "release-section");
        setId("release-" + content.id());
        add(new H2(getTranslation("report.question." + content.id())));
        content.headlines().stream().map(SectionPanel::figure).forEach(this::add);
        add(sentence(content.lead(), "release-lead"));
        if (!content.sentences().isEmpty()) {
            add(new Paragraph(content.paragraph()));
        }
        content.charts().stream().findFirst().map(this::chart).ifPresent(this::add);
        more(content).ifPresent(this::add);
    }

    private static Figure figure(Headline headline) {
        return new Figure(
                headline.label(), headline.estimate(), headline.interval(), headline.basis(), headline.definition());
    }

    private static Paragraph sentence(String words, String className) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName(className);
        return paragraph;
    }

    private java.util.Optional<Details> more(org.pilothouse.report.model.Section content) {
        var parts = new ArrayList<Component>();
        content.more().forEach(words -> parts.add(new Paragraph(words)));
        content.tables().forEach(table -> parts.add(new TablePanel(table)));
        if (parts.isEmpty()) {
            return java.util.Optional.empty();
        }
        var body = new Div(parts.toArray(Component[]::new));
        body.addClassName("release-more");
        return java.util.Optional.of(new Details(getTranslation("report.more-measures"), body));
    }

    private Chart chart(ChartModel model) {
        return model.kind() == ChartModel.Kind.INTERVALS ? intervals(model) : bars(model);
    }

    private Chart bars(ChartModel model) {
        return Chart.of(
                switch (model.kind()) {
                    case STACKED -> Chart.Kind.STACKED;
                    case COLUMNS, INTERVALS -> Chart.Kind.COLUMNS;
                    case BARS -> Chart.Kind.BARS;
                },
                model.title(),
                model.description(),
                numbers(model),
                model.categories(),
                model.series().stream()
                        .map(series -> new Chart.Series(series.name(), series.values()))
                        .toList(),
                table(model));
    }

    private Chart intervals(ChartModel model) {
        var estimates = model.series().getFirst().values();
        var lows = model.series().get(1).values();
        var highs = model.series().get(2).values();
        var rows = IntStream.range(0, model.categories().size())
                .mapToObj(i -> new Chart.Interval(
                        model.categories().get(i), estimates.get(i), lows.get(i), highs.get(i), i == 0))
                .toList();
        return Chart.intervals(model.title(), model.description(), numbers(model), rows, table(model));
    }

    private static Chart.Numbers numbers(ChartModel model) {
        return switch (model.numbers()) {
            case SHARE -> Chart.Numbers.SHARES;
            case COUNT -> Chart.Numbers.COUNTS;
            default -> Chart.Numbers.MINUTES;
        };
    }

    private Chart.Table table(ChartModel model) {
        var header = new ArrayList<String>();
        header.add(model.categoryAxis().isEmpty() ? getTranslation("report.column.what") : model.categoryAxis());
        model.series().forEach(series -> header.add(series.name()));
        var rows = IntStream.range(0, model.categories().size())
                .mapToObj(i -> row(model, i))
                .toList();
        return new Chart.Table(header, rows);
    }

    private static List<String> row(ChartModel model, int category) {
        var row = new ArrayList<String>();
        row.add(model.categories().get(category));
        model.series().forEach(series -> row.add(written(series.values().get(category), model)));
        return row;
    }

    /** A gap may be hidden or not defined; the tables below say which. */
    private static String written(@Nullable Double value, ChartModel model) {
        return value == null ? Format.NOT_DEFINED : model.numbers().write(value);
    }
}

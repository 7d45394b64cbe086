package org.pilothouse.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.shell.Chart;
import org.pilothouse.shell.Format;
import org.pilothouse.stats.Quantiles;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.VersionMarks;

/** Use and minutes along the calendar; a tool that got another version is marked where it did (CK-18). */
final class OverTimeCharts {
    private static final int DAYS_OF_A_WEEK = 7;

    private final StudyDefinition study;
    private final AnalysisResult result;
    private final ValueText text;
    private final Component words;
    private final Locale language;

    OverTimeCharts(StudyDefinition study, AnalysisResult result, ValueText text, Component words) {
        this.study = study;
        this.result = result;
        this.text = text;
        this.words = words;
        language = UI.getCurrentOrThrow().getLocale();
    }

    /** Empty without any week; a sentence where every week is hidden. */
    Optional<Component> use() {
        var rows = result.rows("useByWeek");
        var values = drawn(rows, "estimate");
        var shown = known(values);
        if (shown.length == 0) {
            return none(rows, "analysis.weeks.hidden");
        }
        var lines = rows.stream()
                .map(row -> List.of(
                        day(row),
                        text.percent(row.get("estimate")),
                        text.interval(FindingsPage.value(row, "low"), FindingsPage.value(row, "high"), Format::percent),
                        text.count(row.get("clinicians")),
                        text.count(row.get("notes"))))
                .toList();
        return Optional.of(Chart.of(
                Chart.Kind.COLUMNS,
                say("analysis.weeks.use", Format.percent(shown[0]), Format.percent(shown[shown.length - 1])),
                say("analysis.weeks.use.description"),
                Chart.Numbers.SHARES,
                rows.stream().map(this::day).toList(),
                List.of(new Chart.Series(say("analysis.use.label"), values)),
                marks(rows, DAYS_OF_A_WEEK),
                new Chart.Table(
                        List.of(
                                say("analysis.weeks.week"),
                                say("analysis.use.label"),
                                say("analysis.interval.short"),
                                say("analysis.clinicians"),
                                say("analysis.notes")),
                        lines)));
    }

    /** A run chart: each point with the middle of all points; no limits. */
    Optional<Component> minutes() {
        var rows = result.rows("minutes");
        var values = drawn(rows, "median");
        var shown = known(values);
        if (shown.length == 0) {
            return none(rows, "analysis.run.hidden");
        }
        var middle = Quantiles.median(shown);
        var byWeek = "WEEK".equals(result.details().get("point"));
        var point = say(byWeek ? "analysis.weeks.week" : "analysis.run.day");
        return Optional.of(Chart.of(
                Chart.Kind.LINES,
                say("analysis.run.title", Format.minutes(middle)),
                say(byWeek ? "analysis.run.description.weeks" : "analysis.run.description.days"),
                Chart.Numbers.MINUTES,
                rows.stream().map(this::day).toList(),
                List.of(
                        new Chart.Series(say("analysis.run.median"), values),
                        new Chart.Series(say("analysis.run.middle"), level(middle, rows.size()))),
                marks(rows, byWeek ? DAYS_OF_A_WEEK : 1),
                new Chart.Table(
                        List.of(point, say("analysis.run.median"), say("analysis.clinicians")),
                        rows.stream()
                                .map(row -> List.of(
                                        day(row), text.minutes(row.get("median")), text.count(row.get("clinicians"))))
                                .toList())));
    }

    private Optional<Component> none(List<Map<String, @Nullable Object>> rows, String sentence) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var none = new Paragraph(say(sentence));
        none.addClassName("muted");
        return Optional.of(none);
    }

    private List<Chart.Mark> marks(List<Map<String, @Nullable Object>> rows, int days) {
        var starts = rows.stream().map(OverTimeCharts::from).toList();
        return VersionMarks.of(
                study, starts, starts.getLast().plusDays(days), language, tool -> say("notelog.own.paused", tool));
    }

    private static List<@Nullable Double> drawn(List<Map<String, @Nullable Object>> rows, String name) {
        var values = new ArrayList<@Nullable Double>();
        rows.forEach(row -> values.add(ValueText.drawn(row.get(name))));
        return values;
    }

    private static double[] known(List<@Nullable Double> values) {
        return values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static List<@Nullable Double> level(double value, int points) {
        var values = new ArrayList<@Nullable Double>();
        for (var i = 0; i < points; i++) {
            values.add(value);
        }
        return values;
    }

    private static LocalDate from(Map<String, @Nullable Object> row) {
        return LocalDate.parse(String.valueOf(row.get("from")));
    }

    private String day(Map<String, @Nullable Object> row) {
        return Format.date(from(row), language);
    }

    private String say(String key, Object... arguments) {
        return words.getTranslation(key, arguments);
    }
}

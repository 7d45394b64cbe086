package org.pilothouse.report.model;

import static org.pilothouse.report.model.TableModel.numbers;
import static org.pilothouse.report.model.TableModel.words;

import java.util.List;
import java.util.stream.Collectors;
import org.pilothouse.report.model.ChartModel.Kind;
import org.pilothouse.report.model.Section.Draft;

/** How many of the notes that a tool was meant for were finished with it. */
final class UseSection {
    private static final List<String> RATES = List.of("attemptRate", "abandonment", "mean", "median", "q1", "q3");

    private final Answer use;
    private final Words words;

    private UseSection(Answer use, Words words) {
        this.use = use;
        this.words = words;
    }

    static Section of(Answer use, Words words) {
        return new UseSection(use, words).section();
    }

    private Section section() {
        var draft = new Draft("use", words.say("report.use.heading")).lead(lead());
        if (use.estimate().isPrinted()) {
            draft.sentences.add(words.say(
                    "report.use.basis",
                    counted(),
                    words.confidence(use, NumberKind.SHARE, ""),
                    words.number(use.clinicians(), NumberKind.COUNT)));
            tools(draft);
            others(draft);
        }
        draft.headlines.add(headline());
        draft.tables.add(table());
        draft.tables.add(more());
        draft.charts.add(chart());
        return draft.section();
    }

    private String lead() {
        return switch (use.estimate().kind()) {
            case HIDDEN -> words.say("report.use.lead.hidden");
            case NOT_DEFINED -> words.say("report.use.lead.none");
            default -> words.say("report.use.lead", words.number(use.estimate(), NumberKind.SHARE));
        };
    }

    /** The numerator only where it may be shown. */
    private String counted() {
        var kept = use.value("kept");
        var eligible = words.number(use.value("eligible"), NumberKind.COUNT);
        return kept.isKnown()
                ? words.say("report.use.kept-of", words.number(kept, NumberKind.COUNT), eligible)
                : words.say("report.use.of", eligible);
    }

    private void tools(Draft draft) {
        var tools = use.rows("byTool");
        if (tools.size() > 1) {
            draft.sentences.add(tools.stream()
                            .map(row -> row.words("tool") + " " + words.number(row.shown("estimate"), NumberKind.SHARE))
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        var difference = use.details().object("toolDifference");
        if (difference.shown("estimate").isKnown()) {
            draft.sentences.add(words.say(
                    "report.use.difference",
                    difference.words("to"),
                    difference.words("from"),
                    words.number(difference.shown("estimate"), NumberKind.POINTS),
                    words.interval(difference.shown("low"), difference.shown("high"), NumberKind.POINTS, "")));
        }
        if (use.warns("CONFOUNDED_WITH_PERIOD")) {
            draft.sentences.add(words.say("report.same-order"));
        }
    }

    private void others(Draft draft) {
        var attempts = use.value("attemptRate");
        if (attempts.isPrinted()) {
            draft.more.add(words.say("report.use.attempts", withInterval("attemptRate")));
        }
        var discarded = use.value("abandonment");
        if (discarded.isPrinted()) {
            draft.more.add(words.say("report.use.discarded", withInterval("abandonment")));
        }
    }

    /** A share with its interval, where it has one. */
    private String withInterval(String rate) {
        var share = words.number(use.value(rate), NumberKind.SHARE);
        var interval = interval(rate);
        return interval.shown("low").isKnown() && interval.shown("high").isKnown()
                ? words.say(
                        "report.use.with-interval",
                        share,
                        words.level(interval.shown("confidence")),
                        words.interval(interval.shown("low"), interval.shown("high"), NumberKind.SHARE, ""))
                : share;
    }

    private Stored interval(String rate) {
        return use.details().object(rate + "Interval");
    }

    private Headline headline() {
        return new Headline(
                "use",
                words.say("report.use.label"),
                words.number(use.estimate(), NumberKind.SHARE),
                words.confidence(use, NumberKind.SHARE, ""),
                words.say(
                        "report.basis",
                        words.number(use.clinicians(), NumberKind.COUNT),
                        words.number(use.notes(), NumberKind.COUNT),
                        use.json().words("method")),
                use.json().words("definition"));
    }

    private TableModel table() {
        var table = TableModel.of(
                "use",
                words.say("report.use.table"),
                words(words.say("report.column.what"), 3),
                numbers(words.say("report.column.share")),
                numbers(words.say("report.column.low")),
                numbers(words.say("report.column.high")),
                numbers(words.say("report.column.clinicians")),
                numbers(words.say("report.column.notes")));
        table = table.row(row(words.say("report.all-tools"), use.json()));
        for (var tool : use.rows("byTool")) {
            table = table.row(row(tool.words("tool"), tool));
        }
        return table.noted(use.json().words("method"));
    }

    private List<CellModel> row(String name, Stored row) {
        return List.of(
                CellModel.text(name),
                CellModel.of(row.shown("estimate"), NumberKind.SHARE, words),
                CellModel.of(row.shown("low"), NumberKind.SHARE, words),
                CellModel.of(row.shown("high"), NumberKind.SHARE, words),
                CellModel.of(row.shown("clinicians"), NumberKind.COUNT, words),
                CellModel.of(row.shown("notes"), NumberKind.COUNT, words));
    }

    private TableModel more() {
        var table = TableModel.of(
                "use-more",
                words.say("report.more-measures"),
                words(words.say("report.column.measure"), 4),
                numbers(words.say("report.column.value")),
                numbers(words.say("report.column.low")),
                numbers(words.say("report.column.high")));
        for (var rate : RATES) {
            table = table.row(measure(rate, NumberKind.SHARE));
        }
        return table.row(measure("kept", NumberKind.COUNT)).row(measure("eligible", NumberKind.COUNT));
    }

    private List<CellModel> measure(String name, NumberKind as) {
        return List.of(
                CellModel.text(words.say("report.use.measure." + name)),
                CellModel.of(use.value(name), as, words),
                CellModel.of(interval(name).shown("low"), as, words),
                CellModel.of(interval(name).shown("high"), as, words));
    }

    private ChartModel chart() {
        var tools = use.rows("byTool");
        return new ChartModel(
                Kind.BARS,
                lead(),
                words.say("report.use.chart"),
                words.say("report.column.tool"),
                words.say("report.column.share-of-notes"),
                NumberKind.SHARE,
                tools.stream().map(row -> row.words("tool")).toList(),
                List.of(ChartModel.series(
                        words.say("report.column.share"),
                        tools.stream().map(row -> row.shown("estimate")).toList())));
    }
}

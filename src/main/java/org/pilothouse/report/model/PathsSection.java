package org.pilothouse.report.model;

import static org.pilothouse.report.model.TableModel.numbers;
import static org.pilothouse.report.model.TableModel.words;

import java.util.List;
import java.util.stream.Collectors;
import org.pilothouse.report.model.ChartModel.Kind;
import org.pilothouse.report.model.Section.Draft;

/** How differently notes come about. */
final class PathsSection {
    private static final String OTHER = "OTHER_MERGED";

    private final Answer paths;
    private final Words words;

    private PathsSection(Answer paths, Words words) {
        this.paths = paths;
        this.words = words;
    }

    static Section of(Answer paths, Words words) {
        return new PathsSection(paths, words).section();
    }

    private Section section() {
        var draft = new Draft("paths", words.say("report.paths.heading")).lead(lead());
        var top = paths.value("topShare");
        if (top.isPrinted()) {
            draft.sentences.add(words.say("report.paths.top", words.number(top, NumberKind.SHARE)));
        }
        if (paths.estimate().isKnown()) {
            draft.sentences.add(words.say("report.paths.between", words.number(paths.estimate(), NumberKind.SHARE)));
        }
        var typical = paths.details().text("medoid").filter(path -> !path.equals("hidden"));
        typical.ifPresent(path -> draft.sentences.add(words.say("report.paths.typical", spelled(path))));
        var equal = paths.value("hillN1");
        if (equal.isKnown()) {
            draft.more.add(words.say("report.paths.equal", words.number(equal, NumberKind.DECIMAL)));
        }
        draft.headlines.add(headline());
        draft.tables.add(variants());
        draft.tables.add(factors());
        draft.tables.add(measures());
        draft.charts.add(chart());
        draft.charts.add(factorChart());
        return draft.section();
    }

    private String lead() {
        var notes = paths.value("sequences");
        var variants = paths.value("variants");
        if (notes.isHidden() || variants.isHidden()) {
            return words.say("report.paths.lead.hidden");
        }
        if (!notes.isKnown() || notes.number() == 0) {
            return words.say("report.paths.lead.none");
        }
        return words.say(
                "report.paths.lead", words.number(notes, NumberKind.COUNT), words.number(variants, NumberKind.COUNT));
    }

    /** A path in words, one step after the other. */
    private String spelled(String path) {
        if (path.equals(OTHER)) {
            return words.say("report.paths.other");
        }
        return path.chars()
                .mapToObj(step -> words.name("report.step", Character.toString(step)))
                .collect(Collectors.joining(" \u2192 "));
    }

    private Headline headline() {
        return new Headline(
                "paths",
                words.say("report.paths.label"),
                words.number(paths.value("variants"), NumberKind.COUNT),
                "",
                words.say(
                        "report.paths.basis",
                        words.number(paths.clinicians(), NumberKind.COUNT),
                        words.number(paths.value("sequences"), NumberKind.COUNT)),
                words.say("report.paths.definition"));
    }

    private TableModel variants() {
        var table = TableModel.of(
                "paths",
                words.say("report.paths.table"),
                words(words.say("report.column.path"), 1.2),
                words(words.say("report.column.steps"), 5),
                numbers(words.say("report.column.share")),
                numbers(words.say("report.column.notes")),
                numbers(words.say("report.column.clinicians")));
        for (var row : paths.rows("paths")) {
            table = table.row(
                    CellModel.text(letters(row)),
                    CellModel.text(spelled(row.words("path"))),
                    CellModel.of(row.shown("share"), NumberKind.SHARE, words),
                    CellModel.of(row.shown("notes"), NumberKind.COUNT, words),
                    CellModel.of(row.shown("clinicians"), NumberKind.COUNT, words));
        }
        return table.noted(words.say("report.paths.table.note"));
    }

    private String letters(Stored row) {
        return row.words("path").equals(OTHER) ? words.say("report.paths.other.short") : row.words("path");
    }

    private TableModel factors() {
        var table = TableModel.of(
                "factors",
                words.say("report.factors.table"),
                words(words.say("report.column.factor"), 2),
                numbers(words.say("report.column.explained")),
                numbers(words.say("report.column.adjusted")),
                numbers(words.say("report.column.levels")),
                words(words.say("report.column.test"), 3));
        for (var row : paths.rows("factors")) {
            table = table.row(
                    CellModel.text(words.name("report.factor", row.words("factor"))),
                    CellModel.of(row.shown("pseudoR2"), NumberKind.SHARE, words),
                    CellModel.of(row.shown("adjustedR2"), NumberKind.SHARE, words),
                    CellModel.of(row.shown("levels"), NumberKind.COUNT, words),
                    CellModel.text(test(row)));
        }
        return table.noted(words.say("report.factors.note"));
    }

    /** A p-value never stands alone: how it was found stands with it. */
    private String test(Stored row) {
        var p = row.shown("p");
        if (!p.isKnown()) {
            return p.isHidden() ? words.hidden() : words.say("report.factors.test.none");
        }
        var written = p.number() < 0.001 ? "< 0.001" : "= " + org.pilothouse.shell.Format.decimal(p.number(), 3);
        var exact = row.words("exact").equals("true");
        return words.say(exact ? "report.factors.test.exact" : "report.factors.test.random", written);
    }

    private TableModel measures() {
        return TableModel.of(
                        "paths-measures",
                        words.say("report.more-measures"),
                        words(words.say("report.column.measure"), 4),
                        numbers(words.say("report.column.value")))
                .row(measure("sequences", NumberKind.COUNT))
                .row(measure("variants", NumberKind.COUNT))
                .row(measure("topShare", NumberKind.SHARE))
                .row(measure("hillN1", NumberKind.INDEX))
                .row(measure("hillN2", NumberKind.INDEX))
                .row(measure("giniSimpson", NumberKind.INDEX))
                .row(measure("normalisedEntropy", NumberKind.INDEX))
                .row(measure("meanDistance", NumberKind.INDEX))
                .row(measure("transitionEntropyBits", NumberKind.INDEX));
    }

    private List<CellModel> measure(String name, NumberKind kind) {
        return List.of(
                CellModel.text(words.say("report.paths.measure." + name)),
                CellModel.of(paths.value(name), kind, words));
    }

    private ChartModel chart() {
        var rows = paths.rows("paths");
        return bars(
                words.say("report.paths.finding", words.number(paths.value("topShare"), NumberKind.SHARE)),
                words.say("report.paths.chart"),
                words.say("report.column.path"),
                rows.stream().map(this::letters).toList(),
                rows.stream().map(row -> row.shown("share")).toList());
    }

    private ChartModel factorChart() {
        var rows = paths.rows("factors");
        return bars(
                words.say("report.factors.finding"),
                words.say("report.factors.chart"),
                words.say("report.column.factor"),
                rows.stream()
                        .map(row -> words.name("report.factor", row.words("factor")))
                        .toList(),
                rows.stream().map(row -> row.shown("adjustedR2")).toList());
    }

    private ChartModel bars(
            String finding, String description, String axis, List<String> categories, List<Shown> values) {
        return new ChartModel(
                Kind.BARS,
                finding,
                description,
                axis,
                words.say("report.column.share"),
                NumberKind.SHARE,
                categories,
                List.of(ChartModel.series(words.say("report.column.share"), values)));
    }
}

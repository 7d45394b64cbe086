package org.pilothouse.report.model;

import static org.pilothouse.report.model.TableModel.numbers;
import static org.pilothouse.report.model.TableModel.words;

import java.util.List;
import java.util.function.UnaryOperator;
import org.pilothouse.report.model.ChartModel.Kind;
import org.pilothouse.report.model.Section.Draft;

/** A measure beside the declared ones: its figure, what it is made of, and by which method; called as on the analysis pages. */
final class FurtherSection {
    private static final String ESTIMATE = "estimate";

    private final Answer answer;
    private final NumberKind kind;
    private final Words words;
    private final String own;
    private final String called;
    private final Draft draft;
    private TableModel measures;

    /** @param id of the analysis, and of the section */
    FurtherSection(String id, Answer answer, NumberKind kind, Words words) {
        this.answer = answer;
        this.kind = kind;
        this.words = words;
        own = "report." + id + ".";
        called = "analysis." + id + ".";
        draft = new Draft(id, words.say(called + "title"));
        draft.lead(lead());
        draft.headlines.add(headline(id));
        measures = table(id, words.say("report.further.table", draft.heading()), words.say("report.column.measure"))
                .row(row(words.say(called + "label"), answer.json(), kind));
    }

    private String lead() {
        return switch (answer.estimate().kind()) {
            case HIDDEN -> words.say(own + "lead.hidden");
            case NOT_DEFINED -> words.say(own + "lead.none");
            default ->
                words.say(
                        own + "lead",
                        words.number(answer.estimate(), kind),
                        answer.measurementMethod()
                                .map(method -> interval() + "; " + words.name("report.method", method))
                                .orElseGet(this::interval));
        };
    }

    private Headline headline(String id) {
        return new Headline(
                id,
                words.say(called + "label"),
                words.number(answer.estimate(), kind) + (answer.estimate().isKnown() ? unit() : ""),
                interval(),
                words.say(
                        "report.basis",
                        words.number(answer.clinicians(), NumberKind.COUNT),
                        words.number(answer.notes(), NumberKind.COUNT),
                        measuredBy()),
                answer.json().words("definition"));
    }

    private String interval() {
        return words.confidence(answer, kind, "");
    }

    private String unit() {
        return switch (answer.json().words("unit")) {
            case "min" -> " min";
            case "h/8h" -> " h";
            default -> "";
        };
    }

    /** How the time was measured; where none is, how the figure was computed. */
    private String measuredBy() {
        return answer.measurementMethod()
                .map(method -> words.name("report.method", method))
                .orElseGet(() -> answer.json().words("method"));
    }

    /** A figure; its interval stands beside it where it has one of its own. */
    FurtherSection value(String name, NumberKind as) {
        var limits = answer.details().object(name + "Interval");
        measures = measures.row(
                CellModel.text(words.say(called + name)),
                CellModel.of(answer.value(name), as, words),
                CellModel.of(limits.shown("low"), as, words),
                CellModel.of(limits.shown("high"), as, words),
                CellModel.of(limits.shown("clinicians"), NumberKind.COUNT, words),
                CellModel.of(limits.shown("notes"), NumberKind.COUNT, words));
        return this;
    }

    /** A figure with its interval, and its method where that is another; left out where there is none. */
    FurtherSection figure(String name, NumberKind as) {
        var figure = answer.details().object(name);
        if (!figure.isEmpty()) {
            var label = words.say(called + name);
            var method = figure.text("measurementMethod");
            measures = measures.row(row(
                    method.map(other -> label + " \u00b7 " + words.name("report.method", other))
                            .orElse(label),
                    figure,
                    as));
        }
        return this;
    }

    /** Says what a figure is, or that there is none. */
    FurtherSection sentence(String name, NumberKind as) {
        draft.sentences.add(said(name, as));
        return this;
    }

    /** Says it beside the tables, where there is room: not on the single page. */
    FurtherSection remark(String name, NumberKind as) {
        draft.more.add(said(name, as));
        return this;
    }

    private String said(String name, NumberKind as) {
        var value = answer.value(name);
        return switch (value.kind()) {
            case HIDDEN -> words.say(own + name + ".hidden");
            case NOT_DEFINED -> words.say(own + name + ".none");
            default -> words.say(own + name, words.number(value, as));
        };
    }

    /** The same figure group by group. */
    FurtherSection groups(String header, String rows, String key, UnaryOperator<String> name) {
        var table = table(draft.id() + "-" + rows, words.say(own + rows), header);
        for (var group : answer.rows(rows)) {
            table = table.row(row(name.apply(group.words(key)), group, kind));
        }
        draft.tables.add(table);
        return this;
    }

    /** Draws the groups of a table. */
    FurtherSection chart(String rows, String key, UnaryOperator<String> name) {
        var groups = answer.rows(rows);
        draft.charts.add(new ChartModel(
                Kind.BARS,
                words.say(own + rows),
                words.say(own + "chart"),
                words.say("report.column.what"),
                words.say(called + "label"),
                kind,
                groups.stream().map(group -> name.apply(group.words(key))).toList(),
                List.of(ChartModel.series(
                        words.say("report.column.estimate"),
                        groups.stream().map(group -> group.shown(ESTIMATE)).toList()))));
        return this;
    }

    Section section() {
        if (answer.warns("SELF_REPORT")) {
            draft.sentences.add(words.say("report.time.self-report"));
        }
        if (answer.warns("OTHER_METHODS_LEFT_OUT")) {
            draft.more.add(words.say("report.time.other-methods"));
        }
        draft.tables.addFirst(measures);
        return Unchanged.beside(draft.section(), answer, words, "TYPES", "PHASES", "TOOLS", "LOGGING");
    }

    private TableModel table(String id, String title, String header) {
        var computed = answer.json().words("method");
        return TableModel.of(
                        id,
                        title,
                        words(header, 4),
                        numbers(words.say("report.column.estimate")),
                        numbers(words.say("report.column.low")),
                        numbers(words.say("report.column.high")),
                        numbers(words.say("report.column.clinicians")),
                        numbers(words.say("report.column.notes")))
                .noted(measuredBy().equals(computed) ? computed : measuredBy() + " · " + computed);
    }

    private List<CellModel> row(String name, Stored figure, NumberKind as) {
        return List.of(
                CellModel.text(name),
                CellModel.of(figure.shown(ESTIMATE), as, words),
                CellModel.of(figure.shown("low"), as, words),
                CellModel.of(figure.shown("high"), as, words),
                CellModel.of(figure.shown("clinicians"), NumberKind.COUNT, words),
                CellModel.of(figure.shown("notes"), NumberKind.COUNT, words));
    }
}

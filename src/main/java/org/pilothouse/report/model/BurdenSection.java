package org.pilothouse.report.model;

import static org.pilothouse.report.model.TableModel.numbers;
import static org.pilothouse.report.model.TableModel.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pilothouse.report.model.ChartModel.Kind;
import org.pilothouse.report.model.Section.Draft;

/** Where documentation time goes, and the most that could be saved. */
final class BurdenSection {
    private static final String AUTHOR = "AUTHOR";
    private static final double FASTER = 0.25;
    private static final double HALF = 0.5;
    private static final Shown NOTHING = Shown.of(0);

    private final Answer burden;
    private final NoteTypes noteTypes;
    private final Words words;

    private BurdenSection(Answer burden, NoteTypes noteTypes, Words words) {
        this.burden = burden;
        this.noteTypes = noteTypes;
        this.words = words;
    }

    static Section of(Answer burden, NoteTypes noteTypes, Words words) {
        return new BurdenSection(burden, noteTypes, words).section();
    }

    private Section section() {
        var draft = new Draft("burden", words.say("report.burden.heading")).lead(lead());
        writing()
                .ifPresent(cell -> draft.sentences.add(words.say(
                        "report.burden.ceiling",
                        noteTypes.label(cell.words("artefact")),
                        words.number(cell.shown("share"), NumberKind.SHARE),
                        words.number(cell.shown("share").times(FASTER), NumberKind.SHARE))));
        var duplicate = burden.value("duplicateShare");
        if (duplicate.isPrinted()) {
            draft.sentences.add(
                    words.say("report.burden.duplicate", words.number(duplicate.times(HALF), NumberKind.SHARE)));
        }
        var effective = burden.value("effectiveArtefacts");
        if (effective.isKnown()) {
            draft.more.add(words.say("report.burden.spread", words.number(effective, NumberKind.DECIMAL)));
        }
        draft.headlines.add(headline());
        draft.tables.add(shares());
        draft.tables.add(minutes());
        draft.tables.add(most());
        draft.tables.add(indices());
        draft.charts.add(chart());
        return draft.section();
    }

    private String lead() {
        return switch (burden.estimate().kind()) {
            case HIDDEN -> words.say("report.burden.lead.hidden");
            case NOT_DEFINED -> words.say("report.burden.lead.none");
            default -> words.say("report.burden.lead", words.number(burden.estimate(), NumberKind.SHARE));
        };
    }

    /** The writing that a tool can touch: of the largest note type that tools are meant for, else of the largest form. */
    private Optional<Stored> writing() {
        var writing = burden.rows("ceiling").stream()
                .filter(cell -> cell.words("activity").equals(AUTHOR))
                .filter(cell -> cell.shown("share").isPrinted())
                .sorted(Comparator.comparingDouble(
                        (Stored cell) -> -cell.shown("share").number()))
                .toList();
        return writing.stream()
                .filter(cell -> noteTypes.isEligible(cell.words("artefact")))
                .findFirst()
                .or(() -> writing.stream().findFirst());
    }

    private Headline headline() {
        return new Headline(
                "burden",
                words.say("report.burden.label"),
                words.number(burden.estimate(), NumberKind.SHARE),
                words.confidence(burden, NumberKind.SHARE, ""),
                words.say(
                        "report.burden.basis",
                        words.number(burden.clinicians(), NumberKind.COUNT),
                        words.number(burden.value("totalMinutes"), NumberKind.WHOLE_MINUTES)),
                burden.json().words("definition"));
    }

    private TableModel shares() {
        return matrix("burden-shares", "report.burden.shares", "ceiling", "share", NumberKind.SHARE)
                .noted(words.say("report.burden.shares.note"));
    }

    private TableModel minutes() {
        return matrix("burden-minutes", "report.burden.minutes", "matrix", "minutes", NumberKind.WHOLE_MINUTES);
    }

    private TableModel matrix(String id, String title, String rows, String field, NumberKind kind) {
        var activities = activities();
        var columns = new ArrayList<TableModel.ColumnModel>();
        columns.add(words(words.say("report.column.artefact"), 2.4));
        activities.forEach(activity -> columns.add(numbers(words.name("report.activity", activity))));
        columns.add(numbers(words.say("report.column.total")));
        var table = new TableModel(id, words.say(title), columns, List.of(), "");
        for (var artefact : burden.rows("artefacts")) {
            var name = artefact.words("artefact");
            var cells = new ArrayList<CellModel>();
            cells.add(CellModel.text(noteTypes.label(name)));
            activities.forEach(activity -> cells.add(CellModel.of(cell(rows, name, activity, field), kind, words)));
            cells.add(CellModel.of(artefact.shown(field), kind, words));
            table = table.row(cells);
        }
        return table;
    }

    private Shown cell(String rows, String artefact, String activity, String field) {
        return burden.rows(rows).stream()
                .filter(cell -> cell.words("artefact").equals(artefact))
                .filter(cell -> cell.words("activity").equals(activity))
                .findFirst()
                .map(cell -> cell.shown(field))
                .orElse(NOTHING);
    }

    private List<String> activities() {
        return burden.rows("ceiling").stream()
                .map(cell -> cell.words("activity"))
                .distinct()
                .sorted(Comparator.comparing(Activities.ORDER::indexOf))
                .toList();
    }

    private TableModel most() {
        var table = TableModel.of(
                "burden-most",
                words.say("report.burden.most"),
                words(words.say("report.column.if"), 4),
                numbers(words.say("report.column.saves-at-most")));
        var writing = writing();
        if (writing.isPresent()) {
            var share = writing.get().shown("share");
            var label = noteTypes.label(writing.get().words("artefact"));
            table = table.row(
                            CellModel.text(words.say("report.burden.most.faster", label)),
                            CellModel.of(share.times(FASTER), NumberKind.SHARE, words))
                    .row(
                            CellModel.text(words.say("report.burden.most.all", label)),
                            CellModel.of(share, NumberKind.SHARE, words));
        }
        var duplicate = burden.value("duplicateShare");
        return duplicate.isPrinted()
                ? table.row(
                        CellModel.text(words.say("report.burden.most.duplicate")),
                        CellModel.of(duplicate.times(HALF), NumberKind.SHARE, words))
                : table;
    }

    private TableModel indices() {
        return TableModel.of(
                        "burden-indices",
                        words.say("report.more-measures"),
                        words(words.say("report.column.measure"), 4),
                        numbers(words.say("report.column.value")))
                .row(index("totalMinutes", NumberKind.WHOLE_MINUTES))
                .row(index("nonAuthoringShare", NumberKind.SHARE))
                .row(index("duplicateShare", NumberKind.SHARE))
                .row(index("effectiveArtefacts", NumberKind.INDEX))
                .row(index("hhi", NumberKind.INDEX))
                .row(index("normalisedEntropy", NumberKind.INDEX))
                .row(index("gini", NumberKind.INDEX));
    }

    private List<CellModel> index(String name, NumberKind kind) {
        return List.of(
                CellModel.text(words.say("report.burden.measure." + name)),
                CellModel.of(burden.value(name), kind, words));
    }

    private ChartModel chart() {
        var artefacts = burden.rows("artefacts").stream()
                .map(artefact -> artefact.words("artefact"))
                .toList();
        return new ChartModel(
                Kind.STACKED,
                lead(),
                words.say("report.burden.chart"),
                words.say("report.column.artefact"),
                words.say("report.burden.axis"),
                NumberKind.SHARE,
                artefacts.stream().map(noteTypes::label).toList(),
                activities().stream()
                        .map(activity -> ChartModel.series(
                                words.name("report.activity", activity),
                                artefacts.stream()
                                        .map(artefact -> cell("ceiling", artefact, activity, "share"))
                                        .toList()))
                        .toList());
    }
}

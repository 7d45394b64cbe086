package org.pilothouse.report.model;

import static org.pilothouse.report.model.TableModel.numbers;
import static org.pilothouse.report.model.TableModel.words;

import java.util.List;
import org.pilothouse.report.model.ChartModel.Kind;
import org.pilothouse.report.model.Section.Draft;

/** Why drafts were not kept: data, not blanks. */
final class ReasonsSection {
    private final Answer use;
    private final Stored plan;
    private final Words words;
    private final boolean whole;
    private final List<Stored> rows;

    private ReasonsSection(Answer use, Stored plan, Words words) {
        this.use = use;
        this.plan = plan;
        this.words = words;
        whole = !use.rows("notKept").isEmpty();
        rows = use.rows(whole ? "notKept" : "nonUse");
    }

    static Section of(Answer use, Stored plan, Words words) {
        return new ReasonsSection(use, plan, words).section();
    }

    private Section section() {
        var draft = new Draft("reasons", words.say("report.reasons.heading." + (whole ? "kept" : "used")));
        if (rows.isEmpty()) {
            var hidden = use.warns("DISCLOSURE_CONTROLLED");
            return draft.lead(words.say("report.reasons.lead." + (hidden ? "hidden" : "none")))
                    .section();
        }
        draft.lead(lead());
        draft.sentences.add(String.join(
                        " · ",
                        rows.stream()
                                .map(row -> label(row) + " " + words.number(row.shown("share"), NumberKind.SHARE))
                                .toList())
                + ".");
        draft.tables.add(table());
        draft.charts.add(chart());
        return draft.section();
    }

    /** How many notes these are, where that follows from published figures anyway, and on how many people a row rests. */
    private String lead() {
        var k = plan.words("kAnon");
        var kept = use.value("kept");
        var eligible = use.value("eligible");
        if (whole && kept.isKnown() && eligible.isKnown()) {
            var notes = NumberKind.COUNT.write(eligible.number() - kept.number());
            return words.say("report.reasons.lead", notes, k);
        }
        return words.say("report.reasons.lead.rows", k);
    }

    private String label(Stored row) {
        return words.name("report.reason", row.words("reason"));
    }

    private TableModel table() {
        var table = TableModel.of(
                "reasons",
                words.say("report.reasons.table." + (whole ? "kept" : "used")),
                words(words.say("report.column.reason"), 4),
                numbers(words.say("report.column.share")),
                numbers(words.say("report.column.notes")),
                numbers(words.say("report.column.clinicians")));
        for (var row : rows) {
            table = table.row(
                    CellModel.text(label(row)),
                    CellModel.of(row.shown("share"), NumberKind.SHARE, words),
                    CellModel.of(row.shown("notes"), NumberKind.COUNT, words),
                    CellModel.of(row.shown("clinicians"), NumberKind.COUNT, words));
        }
        return table.noted(words.say("report.reasons.note", plan.words("kAnon")));
    }

    private ChartModel chart() {
        return new ChartModel(
                Kind.BARS,
                words.say(
                        "report.reasons.finding",
                        label(rows.getFirst()),
                        words.number(rows.getFirst().shown("share"), NumberKind.SHARE)),
                words.say("report.reasons.chart"),
                words.say("report.column.reason"),
                words.say("report.column.share-of-notes"),
                NumberKind.SHARE,
                rows.stream().map(this::label).toList(),
                List.of(ChartModel.series(
                        words.say("report.column.share"),
                        rows.stream().map(row -> row.shown("share")).toList())));
    }
}

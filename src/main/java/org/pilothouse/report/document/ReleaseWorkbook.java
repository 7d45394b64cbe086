package org.pilothouse.report.document;

import java.util.ArrayList;
import java.util.List;
import org.pilothouse.office.Cell;
import org.pilothouse.office.Column;
import org.pilothouse.office.Fact;
import org.pilothouse.office.Sheet;
import org.pilothouse.office.Table;
import org.pilothouse.office.Workbook;
import org.pilothouse.report.model.ReleaseModel;
import org.pilothouse.report.model.Section;
import org.pilothouse.report.model.Words;

/** All published figures as a workbook: numbers as numbers, the word where one is hidden, nothing behind it. */
public final class ReleaseWorkbook {
    /** The sheets in their order. */
    public static final List<String> SHEETS = List.of(
            "README",
            "Summary",
            "Utilisation",
            "NonUse_reasons",
            "Time_paired",
            "Burden_matrix",
            "Sequences_variants",
            "Time_by_type",
            "Workload",
            "Timeliness",
            "Edit_burden",
            "Themes",
            "Suppression_log");

    private final ReleaseModel model;
    private final Words words;
    private final Workbook workbook;

    private ReleaseWorkbook(ReleaseModel model) {
        this.model = model;
        words = model.words();
        workbook = Workbook.of(OfficeParts.properties(model, words.say("report.document.workbook")));
    }

    public static byte[] of(ReleaseModel model) {
        return new ReleaseWorkbook(model).write();
    }

    private byte[] write() {
        readme();
        summary();
        section("Utilisation", model.use());
        section("NonUse_reasons", model.reasons());
        section("Time_paired", model.time());
        section("Burden_matrix", model.burden());
        section("Sequences_variants", model.paths());
        section("Time_by_type", model.further("note-time"));
        section("Workload", model.further("workload"));
        section("Timeliness", model.further("timeliness"));
        section("Edit_burden", model.further("edit-burden"));
        themes();
        suppression();
        return workbook.toBytes();
    }

    private void readme() {
        var facts = new ArrayList<>(model.cover().facts());
        facts.add(new Fact(words.say("report.readme.hash"), model.cover().hash()));
        facts.add(new Fact(words.say("report.readme.sheets"), String.join(", ", SHEETS)));
        facts.addAll(model.definitions());
        workbook.readme("README", facts, model.limits());
    }

    private void summary() {
        var sheet = workbook.sheet("Summary")
                .title(model.cover().title(), model.cover().scope());
        sheet.paragraph(model.summary().title());
        sheet.table(OfficeParts.computable(model.summary()));
        model.sections().forEach(section -> sheet.paragraph(section.lead() + " " + section.paragraph()));
        if (!model.decision().conditions().isEmpty()) {
            sheet.paragraph(model.decision().step());
            sheet.table(OfficeParts.computable(model.decision().table()));
        }
    }

    private void section(String name, Section section) {
        var sheet = workbook.sheet(name).title(section.heading(), section.lead());
        for (var table : section.tables()) {
            sheet.paragraph(table.title());
            sheet.table(OfficeParts.computable(table));
            if (!table.note().isEmpty()) {
                sheet.paragraph(table.note());
            }
        }
        charts(sheet, section);
    }

    private static void charts(Sheet sheet, Section section) {
        OfficeParts.charts(section.charts()).forEach(chart -> {
            sheet.paragraph(chart.look().title());
            sheet.chart(chart);
            sheet.paragraph(chart.look().description());
        });
    }

    private void themes() {
        var sheet = workbook.sheet("Themes").title(words.say("report.themes.heading"), model.interviewed());
        if (model.themes().isEmpty()) {
            sheet.paragraph(words.say("report.themes.none"));
            return;
        }
        var table = Table.of(
                Column.text(words.say("report.column.theme")),
                Column.text(words.say("report.column.one-line")).wide(4),
                Column.number(words.say("report.column.clinicians")),
                Column.text(words.say("report.column.quote")).wide(5),
                Column.text(words.say("report.column.attribution")));
        for (var theme : model.themes()) {
            var number = theme.clinicians().number();
            var clinicians = number == null ? Cell.text(theme.clinicians().text()) : Cell.integer(Math.round(number));
            if (theme.quotes().isEmpty()) {
                table.row(Cell.text(theme.name()), Cell.text(theme.oneLine()), clinicians, Cell.EMPTY, Cell.EMPTY);
            }
            theme.quotes()
                    .forEach(quote -> table.row(
                            Cell.text(theme.name()),
                            Cell.text(theme.oneLine()),
                            clinicians,
                            Cell.text(quote.words()),
                            Cell.text(quote.attribution())));
        }
        sheet.table(table);
    }

    private void suppression() {
        var sheet = workbook.sheet("Suppression_log")
                .title(words.say("report.suppression.heading"), words.say("report.hidden.explained"));
        sheet.paragraph(model.suppression().line());
        if (!model.suppression().table().isEmpty()) {
            sheet.table(OfficeParts.computable(model.suppression().table()));
        }
    }
}

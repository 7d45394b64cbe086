package org.pilothouse.report.document;

import java.util.List;
import org.pilothouse.office.Fact;
import org.pilothouse.office.Text;
import org.pilothouse.office.Tone;
import org.pilothouse.office.WordDocument;
import org.pilothouse.report.model.ReleaseModel;
import org.pilothouse.report.model.Section;
import org.pilothouse.report.model.TableModel;
import org.pilothouse.report.model.ThemeModel;
import org.pilothouse.report.model.Words;

/** How differently clinicians work, where the burden lies, and what they say about it. */
public final class ThematicSummary {
    private final ReleaseModel model;
    private final Words words;
    private final WordDocument document;

    private ThematicSummary(ReleaseModel model) {
        this.model = model;
        words = model.words();
        document = WordDocument.of(OfficeParts.properties(model, words.say("report.document.thematic")));
    }

    public static byte[] of(ReleaseModel model) {
        return new ThematicSummary(model).write();
    }

    private byte[] write() {
        cover();
        asked();
        document.heading(1, words.say("report.thematic.paths"));
        section(model.paths(), List.of("paths", "factors", "paths-measures"));
        document.heading(1, words.say("report.thematic.burden"));
        section(model.burden(), List.of("burden-shares", "burden-most", "burden-indices"));
        further();
        themes();
        list("report.thematic.method", model.method());
        list("report.thematic.limits", model.limits());
        hidden();
        definitions();
        return document.toBytes();
    }

    private void cover() {
        document.notice(words.say("report.cover.not-for-performance"));
        document.title(model.cover().title());
        document.subtitle(words.say("report.document.thematic"));
        document.facts(model.cover().facts());
        document.callout(
                Tone.NOTE,
                words.say("report.cover.not-for-performance"),
                Text.of(words.say("report.cover.not-for-performance.text")));
        document.contents();
        document.pageBreak();
    }

    private void asked() {
        document.heading(1, words.say("report.thematic.asked"));
        document.paragraph(words.say("report.thematic.asked.text"));
        document.paragraph(model.cover().line() + ".");
        if (!model.interviewed().isEmpty()) {
            document.paragraph(model.interviewed());
        }
        document.heading(2, words.say("report.thematic.short"));
        document.bullets(List.of(summary(model.paths()), summary(model.burden())));
        if (!model.themes().isEmpty()) {
            document.numbered(model.themes().stream()
                    .map(theme -> Text.of("").bold(theme.name() + ". ").plain(theme.oneLine()))
                    .toList());
        }
    }

    private static Text summary(Section section) {
        return Text.of("").bold(section.lead()).plain(" " + section.paragraph());
    }

    private void section(Section section, List<String> tables) {
        document.paragraph(summary(section));
        if (!section.more().isEmpty()) {
            document.paragraph(String.join(" ", section.more()));
        }
        var charts = OfficeParts.charts(section.charts());
        charts.forEach(chart -> document.chart(chart.look().description(), chart));
        tables.stream().map(section::table).filter(table -> !table.isEmpty()).forEach(this::table);
    }

    private void table(TableModel table) {
        document.table(table.title(), OfficeParts.printed(table), table.note());
    }

    private void further() {
        if (model.further().isEmpty()) {
            return;
        }
        document.heading(1, words.say("report.further.heading"));
        document.paragraph(words.say("report.further.sentence"));
        for (var measured : model.further()) {
            document.heading(2, measured.heading());
            section(measured, measured.tables().stream().map(TableModel::id).toList());
        }
    }

    private void themes() {
        document.heading(1, words.say("report.themes.heading"));
        if (model.themes().isEmpty()) {
            document.paragraph(words.say("report.themes.none"));
        }
        model.themes().forEach(this::theme);
    }

    private void theme(ThemeModel theme) {
        document.heading(2, theme.name());
        if (!theme.concept().isEmpty()) {
            document.paragraph(Text.of("").bold(theme.concept()));
        }
        document.paragraph(theme.summary());
        document.paragraph(Text.of("").italic(theme.voices()));
        theme.quotes().forEach(quote -> document.quote(quote.words(), quote.attribution()));
    }

    private void list(String heading, List<String> sentences) {
        document.heading(1, words.say(heading));
        document.bullets(sentences.stream().map(Text::of).toList());
    }

    private void hidden() {
        document.heading(1, words.say("report.suppression.heading"));
        document.paragraph(words.say("report.hidden.explained"));
        document.paragraph(model.suppression().line());
        if (!model.suppression().table().isEmpty()) {
            table(model.suppression().table());
        }
    }

    private void definitions() {
        document.heading(1, words.say("report.thematic.definitions"));
        document.facts(model.definitions());
        document.facts(
                List.of(new Fact(words.say("report.readme.hash"), model.cover().hash())));
    }
}

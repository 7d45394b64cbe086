package org.pilothouse.report.document;

import java.util.List;
import org.pilothouse.office.Text;
import org.pilothouse.office.WordDocument;
import org.pilothouse.report.model.ReleaseModel;
import org.pilothouse.report.model.Section;
import org.pilothouse.report.model.ThemeModel;
import org.pilothouse.report.model.Words;

/** The adoption report on one sheet of paper: what a manager hands on. */
public final class OnePageReport {
    /** Characters that fit on a sheet beside its headings, by trial with wide letters. */
    private static final int ROOM = 2700;

    /** Characters that what was changed of the plan may take; more of it is referred to. */
    private static final int ROOM_FOR_DEVIATIONS = 400;

    private final ReleaseModel model;
    private final Words words;
    private final WordDocument document;

    private OnePageReport(ReleaseModel model) {
        this.model = model;
        words = model.words();
        document = WordDocument.of(OfficeParts.properties(model, words.say("report.document.adoption")));
    }

    public static byte[] of(ReleaseModel model) {
        return new OnePageReport(model).write();
    }

    private byte[] write() {
        document.notice(words.say("report.cover.not-for-performance") + " · "
                + words.say("report.cover.release", String.valueOf(model.cover().number())));
        document.compact();
        document.heading(1, model.cover().title());
        document.paragraph(Text.of("")
                .bold(model.cover().line())
                .plain(" · " + model.cover().scope()));
        sections().forEach(this::section);
        themes();
        decision();
        deviations().forEach(document::paragraph);
        document.paragraph(Text.of("").italic(model.suppression().line()));
        return document.toBytes();
    }

    private List<Section> sections() {
        return List.of(model.use(), model.time(), model.burden(), model.reasons());
    }

    private void section(Section section) {
        document.heading(3, section.heading() + " \u00B7 " + section.lead());
        document.paragraph(section.paragraph());
        if (section.equals(model.time()) && !model.further().isEmpty()) {
            document.paragraph(model.furtherInShort());
        }
    }

    private void themes() {
        if (model.themes().isEmpty()) {
            return;
        }
        document.heading(3, words.say("report.themes.heading"));
        var quoted = fitsWithQuotes();
        document.bullets(
                model.themes().stream().map(theme -> line(theme, quoted)).toList());
    }

    /** Whether all fits on one sheet with a quote for each theme; nobody's words are cut short for it. */
    private boolean fitsWithQuotes() {
        var sections = sections().stream()
                .mapToInt(
                        section -> section.lead().length() + section.paragraph().length())
                .sum();
        var themes = model.themes().stream()
                .mapToInt(theme -> line(theme, true).words().length())
                .sum();
        var decision = String.join("; ", model.decision().conditions()).length()
                + model.decision().step().length();
        return sections
                        + model.furtherInShort().length()
                        + themes
                        + decision
                        + String.join(" ", deviations()).length()
                        + model.suppression().line().length()
                <= ROOM;
    }

    /** What was changed of the frozen plan, in full where that is short. */
    private List<String> deviations() {
        var all = model.deviations();
        return String.join(" ", all).length() <= ROOM_FOR_DEVIATIONS
                ? all
                : List.of(words.say("report.deviations.elsewhere", String.valueOf(all.size())));
    }

    private static Text line(ThemeModel theme, boolean quoted) {
        var line = Text.of("").bold(theme.name() + ".").plain(" " + theme.oneLine());
        var quote = theme.shortestQuote();
        return quoted && quote.isPresent()
                ? line.italic(" \u201C" + quote.get().words() + "\u201D")
                        .plain(" \u2014 " + quote.get().attribution())
                : line;
    }

    private void decision() {
        var decision = model.decision();
        if (decision.conditions().isEmpty()) {
            return;
        }
        document.heading(3, words.say("report.decision.heading"));
        document.paragraph(
                Text.of(String.join("; ", decision.conditions()) + ". ").bold(decision.step()));
    }
}

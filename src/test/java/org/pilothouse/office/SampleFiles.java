package org.pilothouse.office;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** A report and a workbook with every kind of content; run it to look at them. */
final class SampleFiles {
    static final DocumentProperties PROPERTIES =
            new DocumentProperties("AI notes pilot", "Final report", Instant.parse("2026-11-21T12:00:00Z"), Locale.UK);

    private SampleFiles() {}

    public static void main(String[] folder) throws IOException {
        Files.write(Path.of(folder[0], "report.docx"), report());
        Files.write(Path.of(folder[0], "workbook.xlsx"), workbook());
    }

    static byte[] report() {
        var document = WordDocument.of(PROPERTIES)
                .notice("Not for performance management")
                .title("AI notes pilot")
                .subtitle("Final report · March to May 2026")
                .facts(List.of(
                        new Fact("Study", "SAMPLE · quality improvement and evaluation"),
                        new Fact("Took part", "10 clinicians in 3 programs"),
                        new Fact("Data cut", "2026-05-31"),
                        new Fact("Measurement", "App timer, active minutes"),
                        new Fact("Release", "3 · 5f1c…9a0e"),
                        new Fact("Small groups", "Hidden under 5 people; see the log at the end")))
                .contents()
                .pageBreak()
                .heading(1, "Summary")
                .keyFigures(List.of(
                        new KeyFigure(
                                "57.4 %", "of eligible notes used a tool", "95 % CI 40.7 to 74.1 · 383 of 667 notes"),
                        new KeyFigure("−2.0 min", "a note", "95 % CI −3.6 to −0.4 · 10 clinicians · paired t"),
                        new KeyFigure("0", "serious events", "could be up to 9.3 per 1,000 notes")))
                .callout(
                        Tone.DECISION,
                        "Extend the pilot",
                        Text.of("Use met its bound; the saving did not. Address duplicate entry before a wider start."))
                .paragraph(Text.of("Across ")
                        .bold("10 clinicians")
                        .plain(" and 667 notes, time per note (")
                        .italic("app timer")
                        .plain(") changed by −2.0 min (95 % CI −3.6 to −0.4; paired t, declared). "
                                + "At 11.1 notes a week this is 22 minutes per clinician-week. Clinician ")
                        .code("P03")
                        .plain(" joined a week late."))
                .bullets(List.of(
                        Text.of("Own way faster or better: 46.1 % of notes without a kept draft"),
                        Text.of("No scratch notes, time, or forgot: 31.0 %"),
                        Text.of("Thrown away or failed: 15.5 %")))
                .heading(2, "What to do next")
                .numbered(List.of(
                        Text.of("Address duplicate entry with the records team."),
                        Text.of("Repeat the time measure in eight weeks."),
                        Text.of("Publish the learning log.")))
                .callout(
                        Tone.NOTE, "", Text.of("Same order of tools for everybody: tool and time cannot be separated."))
                .heading(1, "Time")
                .heading(2, "Primary estimate and its checks")
                .paragraph(
                        "The estimate was declared before the first release. The rank-based check does not exclude no change.")
                .table("Minutes per note by phase", phases(), "Means of clinicians’ means. A hidden cell says so.")
                .chart("Mean of clinicians’ means, app timer, 10 clinicians", columns())
                .heading(3, "Week by week")
                .chart("Share of eligible notes in which a draft was used", line())
                .heading(1, "Reasons and themes")
                .chart("Notes without a kept draft, n = 284", bars())
                .quote(
                        "I stopped retyping what I had already said to the family. On a bad day it saves me the "
                                + "evening; on a good day it is a nuisance I click away.",
                        "Clinician, community program")
                .quote("It writes like someone who has not met the child.", "Clinician")
                .callout(
                        Tone.WARNING,
                        "Content fixed in 71 drafts",
                        Text.of("Most were wrong pronouns and " + "invented follow-up dates; none reached the record."))
                .picture("Picture of a teal square", new Picture(png(), "A teal square", 3, 3));
        return document.toBytes();
    }

    static byte[] workbook() {
        var workbook = Workbook.of(PROPERTIES)
                .readme(
                        "README",
                        List.of(new Fact("Release", "3 · 5f1c…9a0e"), new Fact("Data cut", "2026-05-31")),
                        List.of(
                                "Numbers are numbers; a hidden cell says hidden. Time is active minutes by the app timer. "
                                        + "The suppression log names the rule and the place of each hidden cell, never its value.",
                                "Not for performance management."));
        workbook.sheet("Time_paired")
                .title("Minutes per note by phase", "Mean of clinicians’ means, app timer, 10 clinicians")
                .table(phases())
                .chartOfTable(
                        new ChartLook(ChartKind.COLUMN, "Notes take two minutes less with a tool")
                                .axes("", "Minutes per note"),
                        "Phase",
                        "Mean (min)",
                        "Upper bound");
        workbook.sheet("Utilisation_by_week").title("Use of drafts by week").chart(line());
        workbook.sheet("NonUse_reasons").title("Why drafts were not kept").chart(bars());
        workbook.sheet("Burden_matrix").title("Where time goes").chart(stacked());
        workbook.sheet("Notes_long").table(notes());
        return workbook.toBytes();
    }

    static Table phases() {
        return Table.of(
                        Column.text("Phase"),
                        Column.number("Clinicians"),
                        Column.number("Notes"),
                        Column.number("Mean (min)"),
                        Column.number("Lower bound"),
                        Column.number("Upper bound"),
                        Column.number("Use"))
                .row("Baseline", 10, 212, 14.5, 12.2, 16.8, null)
                .row("General tool", 10, 331, 12.6, 10.4, 14.8, Cell.percent(0.542))
                .row("Own model", 10, 336, 12.2, 10.1, 14.4, Cell.percent(0.607))
                .row(
                        "Speech and language therapy, community clinics",
                        "hidden",
                        "hidden",
                        "hidden",
                        null,
                        null,
                        "hidden")
                .row("Change", 10, 667, -2.0, -3.6, -0.4, null);
    }

    static Chart columns() {
        return Chart.of(
                        new ChartLook(ChartKind.COLUMN, "Notes take two minutes less with a tool")
                                .axes("", "Minutes per note")
                                .describedAs(
                                        "Three columns: baseline 14.5, general tool 12.6, own model 12.2 minutes."),
                        "Baseline",
                        "General tool",
                        "Own model")
                .series("Minutes per note", 14.5, 12.6, 12.2)
                .series("Outside hours", 3.1, 2.2, 2.0);
    }

    static Chart line() {
        return Chart.of(
                        new ChartLook(ChartKind.LINE, "Use settles near 57 % after week four")
                                .axes("Week", "Share of eligible notes")
                                .valuesAs(NumberStyle.PERCENT),
                        "1",
                        "2",
                        "3",
                        "4",
                        "5",
                        "6")
                .series("General tool", 0.31, 0.44, 0.52, 0.55, null, 0.56)
                .series("Own model", 0.35, 0.49, 0.57, 0.60, 0.61, 0.62);
    }

    static Chart bars() {
        return Chart.of(
                        new ChartLook(ChartKind.BAR, "Nearly half say their own way is faster or better")
                                .axes("", "Share of notes")
                                .valuesAs(NumberStyle.PERCENT),
                        "Own way faster or better",
                        "No scratch notes, time, or forgot",
                        "Thrown away or failed",
                        "Other, merged")
                .series("Share", 0.461, 0.31, 0.155, 0.074);
    }

    static Chart stacked() {
        return Chart.of(
                        new ChartLook(ChartKind.STACKED_BAR, "Writing is a fifth of documentation")
                                .axes("Artefact", "Minutes a week"),
                        "Progress note",
                        "Assessment report",
                        "Referral letter")
                .series("Write", 40.0, 55.0, 20.0)
                .series("Look up", 12.0, 30.0, 8.0)
                .series("Enter again", 22.0, 10.0, 14.0);
    }

    static Table notes() {
        var table = Table.of(
                Column.text("note_ref"),
                Column.text("participant"),
                Column.text("service_date"),
                Column.text("signed_at"),
                Column.text("corrected"),
                Column.number("doc_minutes"),
                Column.text("comment").wide(4));
        for (var i = 0; i < 40; i++) {
            table.row(
                    "N%04d".formatted(i),
                    "P%02d".formatted(i % 10),
                    LocalDate.of(2026, 3, 2).plusDays(i),
                    Instant.parse("2026-03-02T16:20:00Z").plusSeconds(86_400L * i),
                    i % 3 == 0,
                    10 + i / 7.0,
                    i == 3 ? "=HYPERLINK(\"http://example.org\")" : i == 4 ? "long day 😀" : null);
        }
        return table;
    }

    static byte[] png() {
        try {
            var image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
            var graphics = image.createGraphics();
            graphics.setColor(new Color(0x0f6b6b));
            graphics.fillRect(0, 0, 40, 40);
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

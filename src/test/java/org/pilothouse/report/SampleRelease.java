package org.pilothouse.report;

import static org.pilothouse.report.SampleFigures.map;
import static org.pilothouse.report.SampleFigures.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.report.ThemeSource.ApprovedQuote;
import org.pilothouse.report.ThemeSource.ReleasedTheme;
import org.pilothouse.report.document.OnePageReport;
import org.pilothouse.report.document.ReleaseWorkbook;
import org.pilothouse.report.document.ThematicSummary;
import org.pilothouse.report.model.ReleaseModel;
import org.pilothouse.report.model.Words;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.study.AnalysisPlan;
import org.pilothouse.study.AnalysisPlan.Bound;
import org.pilothouse.study.AnalysisPlan.Comparison;
import org.pilothouse.study.AnalysisPlan.DecisionRule;
import org.pilothouse.study.SampleStudies;
import org.pilothouse.study.StudyDefinition;
import org.pilothouse.study.StudyDefinition.NoteType;

/** A release with invented figures of ten clinicians; run it to look at its documents. */
public final class SampleRelease {
    private SampleRelease() {}

    public static void main(String[] folder) throws IOException {
        var model = model();
        Files.write(Path.of(folder[0], "one-page.docx"), OnePageReport.of(model));
        Files.write(Path.of(folder[0], "thematic.docx"), ThematicSummary.of(model));
        Files.write(Path.of(folder[0], "workbook.xlsx"), ReleaseWorkbook.of(model));
    }

    public static ReleaseModel model() {
        return ReleaseModel.of(snapshot(1).text(), Words.in(Locale.ENGLISH));
    }

    /** After the plan was changed: every answer tells of it; an interim report has none about time. */
    public static ReleaseModel modelAfterADeviation(boolean timed) {
        var results = new LinkedHashMap<String, AnalysisResult>();
        results().forEach((name, result) -> results.put(name, deviated(result)));
        if (!timed) {
            results.remove("time-change");
        }
        return ReleaseModel.of(snapshot(1, results).text(), Words.in(Locale.ENGLISH));
    }

    private static AnalysisResult deviated(AnalysisResult result) {
        var change = map(
                "at",
                "2026-02-10T15:00:00Z",
                "field",
                "analysisPlan.minNotesPerCell",
                "before",
                "10",
                "after",
                "12",
                "reason",
                "Few notes",
                "by",
                "LEAD");
        return new AnalysisResult(
                result.analysis(),
                result.head(),
                result.method(),
                result.measurementMethod(),
                map("deviations", List.of(change)),
                result.warnings(),
                result.definition(),
                result.details(),
                result.suppressed(),
                result.footprint());
    }

    static Snapshot snapshot(int number) {
        return snapshot(number, results());
    }

    private static Snapshot snapshot(int number, Map<String, AnalysisResult> results) {
        var definition = definition("T");
        return Snapshot.of(
                number,
                "AI notes pilot · final report",
                Instant.parse("2026-03-20T15:00:00Z"),
                SnapshotMaker.content(
                        definition,
                        results,
                        new PublishedThemes(definition.analysisPlan(), themes(), new java.util.TreeMap<>())));
    }

    /** The two-tool pilot with a declared decision. */
    static StudyDefinition definition(String code) {
        var plan = new AnalysisPlan(
                "TIME_PER_NOTE",
                MeasurementMethod.APP_TIMER,
                null,
                1.0,
                0.95,
                5,
                10,
                null,
                null,
                null,
                null,
                3,
                List.of(
                        new DecisionRule("utilisation", Bound.LOW, Comparison.AT_LEAST, 0.4, "EXTEND_PILOT"),
                        new DecisionRule("time-change", Bound.HIGH, Comparison.AT_MOST, -1, "SCALE_WITH_CONDITIONS")));
        return SampleStudies.twoTools(code)
                .withPlan(plan)
                .withNoteTypes(List.of(
                        new NoteType("SOAP_PROGRESS", "Progress note", true),
                        new NoteType("ASSESSMENT_REPORT", "Assessment report", false),
                        new NoteType("REFERRAL", "Referral", false)));
    }

    static List<ReleasedTheme> themes() {
        return List.of(
                theme(
                        "No two workflows are alike",
                        "Clinicians reach the same note by very different paths, and a tool fits only those whose path already runs past it.",
                        12,
                        "I had one index card in my pocket. […] That is the whole visit. To me it is forty minutes.",
                        "Occupational therapist"),
                theme(
                        "The burden is the whole, not the note",
                        "Most clinicians are kept late by the same facts entered in many places, not by composing the progress note.",
                        17,
                        "The forms have boxes. I like boxes. […] It is the empty page that eats my evening.",
                        "Occupational therapist"),
                theme(
                        "Tools to choose from, not rules to follow",
                        "Use lasts where clinicians choose the note, and a rule to use the tool would cost the goodwill of those who like it.",
                        20,
                        "I know after about one minute in a session whether it's a machine note or a me note. […]",
                        "P07"),
                theme(
                        "Learning has to run both ways",
                        "The tools helped where feedback changed them; where only clinicians adapted, the work moved into preparing the input.",
                        13,
                        "It puts the headings on. […] I have become the tool's secretary, I prepare its file so that it can look clever.",
                        "Speech-language pathologist"));
    }

    private static ReleasedTheme theme(String name, String oneLine, int voices, String quote, String speaker) {
        return new ReleasedTheme(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                name,
                "What a tool can do for a note is settled before the tool is opened.",
                oneLine,
                "A progress note looks alike at the end and has little in common on the way there. The form follows the place. Hours lie between session and note, and detail is lost in them.",
                clinicians(voices),
                clinicians(20),
                List.of(new ApprovedQuote(quote, speaker)));
    }

    static Set<ParticipantCode> clinicians(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> new ParticipantCode("P%02d".formatted(i)))
                .collect(Collectors.toSet());
    }
}

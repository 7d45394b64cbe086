package org.pilothouse.report;

import static org.pilothouse.analysis.Analyses.TIME_CHANGE;
import static org.pilothouse.analysis.Analyses.UTILISATION;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.analysis.Analyses;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.disclosure.Policy;
import org.pilothouse.disclosure.Suppressed;
import org.pilothouse.disclosure.Value;
import org.pilothouse.report.ReleaseRefused.Reason;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.AnalysisPlan;
import org.pilothouse.study.Studies;
import org.pilothouse.study.StudyDefinition;
import org.springframework.stereotype.Component;

/** Gathers what a release holds: every analysis under disclosure control, the themes, the declared decision. */
@Component
class SnapshotMaker {
    private final Studies studies;
    private final Analyses analyses;
    private final ThemeSource themes;
    private final Renewals renewals;
    private final Ledgers ledgers;
    private final Clock clock;

    SnapshotMaker(
            Studies studies, Analyses analyses, ThemeSource themes, Renewals renewals, Ledgers ledgers, Clock clock) {
        this.studies = studies;
        this.analyses = analyses;
        this.themes = themes;
        this.renewals = renewals;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /** @throws ReleaseRefused if there is neither a result nor a theme to publish */
    Snapshot snapshot(StudyId study, NewRelease wanted, int number) {
        var definition = studies.definition(study);
        var figures = gather(study, definition.analysisPlan());
        var published = new PublishedThemes(
                definition.analysisPlan(),
                themes.themes(study),
                renewals.printed(study, PublishedThemes.MEASURE, MeasurePart.ALL));
        if (published.isEmpty() && !figures.anything()) {
            throw new ReleaseRefused(Reason.NOTHING_TO_RELEASE);
        }
        return Snapshot.of(
                        number,
                        wanted.titleOr(definition.title()),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        content(definition, figures.results(), published))
                .printing(Stream.concat(figures.printed().stream(), published.printed().stream())
                        .toList());
    }

    /**
     * @param anything whether there is anything at all, be it renewed or not
     */
    private record Figures(Map<String, AnalysisResult> results, List<PrintedPart> printed, boolean anything) {}

    private Figures gather(StudyId study, AnalysisPlan plan) {
        var results = new LinkedHashMap<String, AnalysisResult>();
        var printed = new ArrayList<PrintedPart>();
        var anything = false;
        var policy = Policy.declared(plan.kAnon(), plan.minNotesPerCell());
        for (var name : Analyses.RELEASED) {
            var result = analyses.forRelease(study, name);
            var renewed = renewals.renew(study, policy, result, ledgers.ofRelease(study, result));
            anything |= !result.isEmpty();
            results.put(name, renewed.result());
            printed.addAll(renewed.printed());
        }
        return new Figures(results, printed, anything);
    }

    static Map<String, @Nullable Object> content(
            StudyDefinition definition, Map<String, AnalysisResult> results, PublishedThemes themes) {
        var content = new LinkedHashMap<String, @Nullable Object>();
        var facts = new StudyFacts(definition);
        content.put("study", facts.study());
        content.put("plan", facts.plan());
        content.put("clinicians", clinicians(results, themes));
        var answers = new LinkedHashMap<String, @Nullable Object>();
        results.forEach((name, result) -> answers.put(name, result.toJson()));
        content.put("analyses", answers);
        content.put("themes", themes.json());
        var assessed = new Decisions(results).assess(definition.analysisPlan().decisionRule());
        content.put("decision", assessed.stream().map(Decisions.Assessed::json).toList());
        content.put("recommendation", Decisions.recommendation(assessed));
        content.put("suppression", suppression(results, themes));
        return content;
    }

    private static Map<String, @Nullable Object> clinicians(
            Map<String, AnalysisResult> results, PublishedThemes themes) {
        var clinicians = new LinkedHashMap<String, @Nullable Object>();
        clinicians.put("logging", logging(results).json());
        clinicians.put("interviewed", themes.interviewed().json());
        return clinicians;
    }

    /** Who logged notes: those with notes that a tool was meant for, else those with measured time. */
    private static Value logging(Map<String, AnalysisResult> results) {
        var use = results.get(UTILISATION);
        if (use != null && use.clinicians().known().orElse(0.0) > 0) {
            return use.clinicians();
        }
        var time = results.get(TIME_CHANGE);
        return time == null ? Value.of(0) : time.clinicians();
    }

    private static List<Map<String, @Nullable Object>> suppression(
            Map<String, AnalysisResult> results, PublishedThemes themes) {
        var log = new ArrayList<Suppressed>();
        results.values().forEach(result -> log.addAll(result.suppressed()));
        log.addAll(themes.suppressed());
        return log.stream().distinct().map(SnapshotMaker::line).toList();
    }

    private static Map<String, @Nullable Object> line(Suppressed suppressed) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("rule", suppressed.rule().name());
        line.put("number", suppressed.rule().number());
        line.put("measure", suppressed.measure());
        line.put("cell", suppressed.cell());
        return line;
    }
}

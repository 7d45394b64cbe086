package org.pilothouse.report;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import org.pilothouse.analysis.Analyses;
import org.pilothouse.analysis.AnalysisParameters;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.disclosure.Footprint;
import org.pilothouse.disclosure.Policy;
import org.pilothouse.security.MayLockRelease;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Freezes what leads see until the next night (rule 6), held against all they saw before. */
@Service
@Transactional(readOnly = true)
public class NightlyFigures {
    private final Studies studies;
    private final Analyses analyses;
    private final NightlyAnswerRepository answers;
    private final NightlyFootprintRepository footprints;
    private final Renewals releases;
    private final Clock clock;

    NightlyFigures(
            Studies studies,
            Analyses analyses,
            NightlyAnswerRepository answers,
            NightlyFootprintRepository footprints,
            Renewals releases,
            Clock clock) {
        this.studies = studies;
        this.analyses = analyses;
        this.answers = answers;
        this.footprints = footprints;
        this.releases = releases;
        this.clock = clock;
    }

    /** Takes the figures as they are now; what would tell about a few clinicians stays as it was. */
    @Transactional
    @MayLockRelease
    public void freeze(StudyId study) {
        var night = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var plan = studies.definition(study).analysisPlan();
        var policy = Policy.declared(plan.kAnon(), plan.minNotesPerCell());
        for (var analysis : Analyses.NAMES) {
            var earlier = footprints.findByStudyAndAnalysisOrderByFrozenAtAscIdAsc(study, analysis);
            var tonight = analyses.forLeads(study, analysis);
            tonight.forEach((part, answer) -> {
                var renewal = new NightlyRenewal(policy, earlier(study, analysis, part, earlier));
                renew(study, part, night, answer, renewal);
            });
            answers.findByStudyAndAnalysisOrderById(study, analysis).stream()
                    .filter(kept -> !tonight.containsKey(kept.part()))
                    .forEach(answers::delete);
        }
    }

    private void renew(
            StudyId study, AnalysisParameters part, Instant night, AnalysisResult tonight, NightlyRenewal renewal) {
        var kept = answers.findByStudyAndAnalysisAndPart(study, tonight.analysis(), StudyPart.text(part));
        var renewed = renewal.renew(kept.map(NightlyAnswer::result).orElse(null), tonight);
        kept.ifPresentOrElse(
                answer -> answer.freeze(night, renewed.answer()),
                () -> answers.save(new NightlyAnswer(study, tonight.analysis(), part, night, renewed.answer())));
        footprints.saveAll(renewed.shown().stream()
                .map(shown -> new NightlyFootprint(study, night, part, shown))
                .toList());
    }

    private EnumMap<MeasurePart, TreeMap<Integer, Footprint>> earlier(
            StudyId study, String analysis, AnalysisParameters part, List<NightlyFootprint> nights) {
        var earlier = new EnumMap<MeasurePart, TreeMap<Integer, Footprint>>(MeasurePart.class);
        for (var measure : MeasurePart.values()) {
            var shown = part.equals(AnalysisParameters.NONE)
                    ? releases.printed(study, analysis, measure)
                    : new TreeMap<Integer, Footprint>();
            nights.stream()
                    .filter(night -> night.isOf(part) && night.measure() == measure)
                    .forEach(night -> shown.put(-1 - shown.headMap(0).size(), night.footprint()));
            earlier.put(measure, shown);
        }
        return earlier;
    }
}

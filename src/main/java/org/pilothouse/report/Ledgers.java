package org.pilothouse.report;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.pilothouse.analysis.Analyses;
import org.pilothouse.analysis.AnalysisParameters;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.disclosure.Footprint;
import org.pilothouse.disclosure.Policy;
import org.pilothouse.enrolment.DeletedData;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.Studies;
import org.springframework.stereotype.Component;

/** Opens the ledger of what was shown of an analysis in earlier nights and printed in reports. */
@Component
class Ledgers {
    private final Studies studies;
    private final NightlyAnswerRepository answers;
    private final ShownByNight nights;
    private final Renewals releases;
    private final DeletedData deleted;

    Ledgers(
            Studies studies,
            NightlyAnswerRepository answers,
            ShownByNight nights,
            Renewals releases,
            DeletedData deleted) {
        this.studies = studies;
        this.answers = answers;
        this.nights = nights;
        this.releases = releases;
        this.deleted = deleted;
    }

    /** What leads are to see tonight, beside what they and readers of reports saw before. */
    OfLeads ofLeads(StudyId study, String analysis, Instant night, Map<AnalysisParameters, AnalysisResult> tonight) {
        var plan = studies.definition(study).analysisPlan();
        var policy = Policy.declared(plan.kAnon(), plan.minNotesPerCell());
        var footprints = new LinkedHashMap<AnalysisParameters, Footprint>();
        tonight.forEach((part, answer) -> footprints.put(part, answer.footprint()));
        var weeks = weeks(study, analysis, policy, tonight);
        if (analysis.equals(Analyses.OVER_TIME)) {
            tonight.keySet().stream()
                    .filter(part -> isUseRenewed(study, night, part))
                    .forEach(weeks::useIsRenewed);
        }
        var one = new OfLeads(new Ledger(policy, footprints), weeks);
        nights.each(study, analysis, shown -> {
            one.ledger.add(Ledger.NIGHT, shown.part(), shown.measure(), shown.footprint());
            one.latest.put(new Place(shown.part(), shown.measure()), shown.marks());
        });
        releases.each(
                study,
                analysis,
                (release, part) -> one.ledger.add(release, AnalysisParameters.NONE, part.part(), part.footprint()));
        return one;
    }

    /** What a release is to print of an analysis, beside what leads saw. */
    BesideNights ofRelease(StudyId study, AnalysisResult live) {
        var plan = studies.definition(study).analysisPlan();
        var policy = Policy.declared(plan.kAnon(), plan.minNotesPerCell());
        var ledger = new Ledger(policy, Map.of(AnalysisParameters.NONE, live.footprint()));
        var latest = new EnumMap<MeasurePart, Footprint>(MeasurePart.class);
        nights.each(study, live.analysis(), shown -> {
            var footprint = shown.footprint();
            ledger.add(Ledger.NIGHT, shown.part(), shown.measure(), footprint);
            if (shown.part().equals(AnalysisParameters.NONE)) {
                latest.put(shown.measure(), footprint);
            }
        });
        var kept = answers.findByStudyAndAnalysisAndPart(study, live.analysis(), "")
                .map(NightlyAnswer::result)
                .orElse(null);
        var weeks = weeks(study, live.analysis(), policy, Map.of(AnalysisParameters.NONE, live));
        return new BesideNights(
                part -> ledger.since(AnalysisParameters.NONE, part).isPresent()
                        || weeks.object(AnalysisParameters.NONE, part),
                kept,
                latest,
                night -> deleted.since(study, night));
    }

    private WeeksOfUse weeks(
            StudyId study, String analysis, Policy policy, Map<AnalysisParameters, AnalysisResult> tonight) {
        var weeks = new WeeksOfUse(analysis, policy, tonight);
        if (weeks.matter()) {
            nights.each(
                    study, Analyses.OVER_TIME, MeasurePart.WEEKS, shown -> weeks.add(shown.part(), shown.footprint()));
        }
        return weeks;
    }

    /** Use that was taken in an earlier round is older than weeks that are taken now. */
    private boolean isUseRenewed(StudyId study, Instant night, AnalysisParameters part) {
        return answers.findByStudyAndAnalysisAndPart(study, Analyses.UTILISATION, StudyPart.text(part))
                .filter(use -> use.frozenAt().equals(night))
                .map(NightlyAnswer::result)
                .filter(use -> !use.unchangedSince().containsKey(MeasurePart.ALL.name()))
                .isPresent();
    }

    private record Place(AnalysisParameters part, MeasurePart measure) {}

    /** The ledger of one night. */
    static final class OfLeads {
        private final Ledger ledger;
        private final WeeksOfUse weeks;
        private final Map<Place, String> latest = new HashMap<>();

        private OfLeads(Ledger ledger, WeeksOfUse weeks) {
            this.ledger = ledger;
            this.weeks = weeks;
        }

        OptionalInt since(AnalysisParameters part, MeasurePart measure) {
            var since = ledger.since(part, measure);
            return since.isEmpty() && weeks.object(part, measure) ? OptionalInt.of(Ledger.NIGHT) : since;
        }

        /** Beside this the rest of the night is seen; whether it is other than what was seen last. */
        boolean add(AnalysisParameters part, MeasurePart measure, NightlyFootprint shown) {
            ledger.add(Ledger.NIGHT, part, measure, shown.footprint());
            return !shown.marks().equals(latest.put(new Place(part, measure), shown.marks()));
        }
    }
}

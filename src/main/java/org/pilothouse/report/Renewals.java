package org.pilothouse.report;

import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.disclosure.Footprint;
import org.pilothouse.disclosure.Policy;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leaves out of a release what would give somebody away beside an earlier one (rule 5), and remembers what it prints. */
@Component
@Transactional(readOnly = true)
class Renewals {
    private final ReleaseFootprintRepository footprints;

    Renewals(ReleaseFootprintRepository footprints) {
        this.footprints = footprints;
    }

    ReleaseRenewal.Renewed renew(StudyId study, Policy policy, AnalysisResult result, BesideNights nights) {
        var earlier = footprints.findByStudyOrderByReleaseNumber(study);
        return new ReleaseRenewal(policy, part -> printed(earlier, result.analysis(), part), result, nights).renewed();
    }

    /** What releases printed of a part of an analysis, by their numbers. */
    TreeMap<Integer, Footprint> printed(StudyId study, String analysis, MeasurePart part) {
        return printed(footprints.findByStudyOrderByReleaseNumber(study), analysis, part);
    }

    /** Everything that releases printed of an analysis. */
    void each(StudyId study, String analysis, BiConsumer<Integer, PrintedPart> reader) {
        var all = footprints.findByStudyOrderByReleaseNumber(study);
        for (var part : MeasurePart.values()) {
            printed(all, analysis, part)
                    .forEach(
                            (release, footprint) -> reader.accept(release, new PrintedPart(analysis, part, footprint)));
        }
    }

    @Transactional
    void keep(StudyId study, int release, List<PrintedPart> printed) {
        footprints.saveAll(printed.stream()
                .map(part -> new ReleaseFootprint(study, release, part))
                .toList());
    }

    @Transactional
    void forget(StudyId study, ParticipantCode code) {
        footprints.findByStudyOrderByReleaseNumber(study).forEach(kept -> kept.forget(code));
        footprints.flush();
    }

    private static TreeMap<Integer, Footprint> printed(
            List<ReleaseFootprint> earlier, String analysis, MeasurePart part) {
        var before = new TreeMap<Integer, Footprint>();
        earlier.stream()
                .filter(kept -> kept.isOf(analysis, part))
                .forEach(kept -> before.put(kept.release(), kept.footprint()));
        return before;
    }
}

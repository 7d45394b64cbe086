package org.pilothouse.report;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.disclosure.Footprint;
import org.pilothouse.shared.ParticipantCode;

/**
 * An analysis as a release would print it beside what leads saw of it night by night.
 *
 * @param telling the measures that would tell about a few beside some night
 * @param kept what leads see now; null before the first night
 * @param shown what that rests on
 * @param deletedSince whose data were deleted since a night, all or some
 */
record BesideNights(
        Predicate<MeasurePart> telling,
        @Nullable AnalysisResult kept,
        Map<MeasurePart, Footprint> shown,
        Function<Instant, Set<ParticipantCode>> deletedSince) {

    boolean tell(MeasurePart part) {
        return telling.test(part);
    }

    /** What leads see of it may be printed: it is there, and nobody in it has left since or had data deleted. */
    boolean stand(MeasurePart part, AnalysisResult now) {
        if (kept == null || of(part).isEmpty()) {
            return false;
        }
        var inIt = people(of(part));
        return people(now.footprint()).containsAll(inIt)
                && Collections.disjoint(inIt, deletedSince.apply(night(part, kept)));
    }

    /** The night whose data they are; the beginning of time where none is known. */
    private static Instant night(MeasurePart part, AnalysisResult kept) {
        var unchanged = kept.unchangedSince();
        var own = unchanged.get(part.name());
        var since = own == null ? unchanged.get(MeasurePart.ALL.name()) : own;
        if (since == null) {
            return kept.asOf().orElse(Instant.EPOCH);
        }
        return since instanceof Number ? Instant.EPOCH : Instant.parse(since.toString());
    }

    Footprint of(MeasurePart part) {
        return shown.getOrDefault(part, Footprint.NONE);
    }

    private static Set<ParticipantCode> people(Footprint footprint) {
        var people = new HashSet<ParticipantCode>();
        footprint.figures().values().forEach(marks -> people.addAll(marks.keySet()));
        footprint.parts().values().forEach(table -> table.values().forEach(marks -> people.addAll(marks.keySet())));
        return people;
    }
}

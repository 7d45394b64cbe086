package org.pilothouse.report;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
 */
record BesideNights(
        Predicate<MeasurePart> telling, @Nullable AnalysisResult kept, Map<MeasurePart, Footprint> shown) {

    boolean tell(MeasurePart part) {
        return telling.test(part);
    }

    /** What leads see of it may be printed: it is there, and nobody in it has left since. */
    boolean stand(MeasurePart part, AnalysisResult now) {
        return kept != null && !of(part).isEmpty() && people(now.footprint()).containsAll(people(of(part)));
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

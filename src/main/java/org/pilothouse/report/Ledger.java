package org.pilothouse.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.pilothouse.analysis.AnalysisParameters;
import org.pilothouse.disclosure.Footprint;
import org.pilothouse.disclosure.PartsOfWhole;
import org.pilothouse.disclosure.Policy;
import org.pilothouse.shared.ParticipantCode;

/**
 * Holds new answers to one analysis, of the whole and its parts, against everything that was shown of it before. Two of
 * them, and the whole less any sum of parts, must differ by nobody or by at least k clinicians, whatever nights and reports
 * they are from.
 */
final class Ledger {
    static final int NIGHT = 0;
    private static final String ESTIMATE = "estimate";
    private static final List<String> KINDS =
            List.of(AnalysisParameters.PHASE, AnalysisParameters.SITE, AnalysisParameters.DISCIPLINE);

    /** A measure of the whole or of a part. */
    private record Place(AnalysisParameters part, MeasurePart measure) {}

    private final Policy policy;
    private final Map<AnalysisParameters, Footprint> news = new LinkedHashMap<>();
    private final Map<Place, Integer> objections = new HashMap<>();
    private final List<Footprint> wholes = new ArrayList<>();
    private final Map<String, PartsOfWhole> parts = new HashMap<>();

    Ledger(Policy policy, Map<AnalysisParameters, Footprint> news) {
        this.policy = policy;
        this.news.putAll(news);
        KINDS.forEach(kind -> parts.put(kind, new PartsOfWhole(policy, !kind.equals(AnalysisParameters.PHASE))));
    }

    /**
     * Something that was shown; it is looked at and not kept.
     *
     * @param release its number, or {@link #NIGHT}
     */
    void add(int release, AnalysisParameters part, MeasurePart measure, Footprint shown) {
        news.forEach((other, footprint) -> {
            var place = new Place(other, measure);
            if (objections.getOrDefault(place, -1) < release
                    && tells(part.equals(other), measure.in(footprint), shown)) {
                objections.put(place, release);
            }
        });
        if (measure != MeasurePart.ALL) {
            return;
        }
        if (part.equals(AnalysisParameters.NONE)) {
            wholes.add(sums(shown));
        } else {
            of(part).add(part.name(), shown.figure(ESTIMATE));
        }
    }

    private boolean tells(boolean same, Footprint now, Footprint shown) {
        return !(same ? now.mayFollow(shown, policy.k()) : now.mayStandBeside(shown, policy.k()));
    }

    /** The newest release that objects to that, or {@link #NIGHT} where only nights do; empty when it may be shown. */
    OptionalInt since(AnalysisParameters part, MeasurePart measure) {
        var objection = objections.get(new Place(part, measure));
        if (objection != null) {
            return OptionalInt.of(objection);
        }
        return measure == MeasurePart.ALL && tellsBySums(part) ? OptionalInt.of(NIGHT) : OptionalInt.empty();
    }

    private boolean tellsBySums(AnalysisParameters part) {
        var footprint = news.getOrDefault(part, Footprint.NONE);
        if (part.equals(AnalysisParameters.NONE)) {
            return KINDS.stream().anyMatch(kind -> parts(kind).tellBeside(footprint.within(kind)));
        }
        Map<ParticipantCode, Integer> marks = footprint.figure(ESTIMATE);
        return !marks.isEmpty()
                && wholes.stream()
                        .anyMatch(whole -> of(part).tellBeside(whole.within(part.kind()), part.name(), marks));
    }

    private static Footprint sums(Footprint whole) {
        var sums = Footprint.NONE;
        for (var kind : KINDS) {
            sums = sums.with(kind, whole.within(kind));
        }
        return sums;
    }

    private PartsOfWhole of(AnalysisParameters part) {
        return parts(part.kind());
    }

    private PartsOfWhole parts(String kind) {
        return java.util.Objects.requireNonNull(parts.get(kind));
    }
}

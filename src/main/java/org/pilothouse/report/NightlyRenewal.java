package org.pilothouse.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.disclosure.Footprint;
import org.pilothouse.disclosure.Policy;
import org.pilothouse.disclosure.Series;

/**
 * Holds tonight's answer against all that leads were shown of it before, in earlier nights and in published reports
 * (rule 5). What the data of only a few clinicians changed stays as it was.
 *
 * @param earlier by number, releases above zero and nights below
 */
record NightlyRenewal(Policy policy, Map<MeasurePart, TreeMap<Integer, Footprint>> earlier) {

    /** What leads are answered from now on, and what in it is new. */
    record Renewed(AnalysisResult answer, List<PrintedPart> shown) {}

    Renewed renew(@Nullable AnalysisResult before, AnalysisResult tonight) {
        var all = blocked(tonight, MeasurePart.ALL);
        if (all.isPresent()) {
            return new Renewed(
                    before == null ? tonight.notRenewed(release(all)) : kept(before, MeasurePart.ALL), List.of());
        }
        var answer = tonight;
        var shown = new ArrayList<PrintedPart>();
        for (var part : MeasurePart.values()) {
            var footprint = of(tonight, part);
            var since = blocked(tonight, part);
            if (since.isPresent()) {
                answer = before == null
                        ? answer.notRenewed(part.name(), part.details(), release(since))
                        : withDetailsOf(before, part, answer);
            } else if (!footprint.isEmpty() && !footprint.equals(latest(part))) {
                shown.add(new PrintedPart(tonight.analysis(), part, footprint));
            }
        }
        return new Renewed(answer, shown);
    }

    /** The number of the release, or none when it was a night whose answer is not kept any more. */
    private static int release(OptionalInt since) {
        return Math.max(0, since.getAsInt());
    }

    /** The whole answer of an earlier night, with what of it was older still. */
    private static AnalysisResult kept(AnalysisResult before, MeasurePart part) {
        var since = before.unchangedSince();
        since.put(part.name(), since(before, part));
        return before.unchangedSince(since);
    }

    /** The rows of an earlier night in tonight's answer. */
    private static AnalysisResult withDetailsOf(AnalysisResult before, MeasurePart part, AnalysisResult tonight) {
        var details = new LinkedHashMap<String, @Nullable Object>(tonight.details());
        for (var name : part.details()) {
            if (before.details().containsKey(name)) {
                details.put(name, before.details().get(name));
            } else {
                details.remove(name);
            }
        }
        var since = tonight.unchangedSince();
        since.put(part.name(), since(before, part));
        return tonight.withDetails(details).unchangedSince(since);
    }

    /** The night, or the release, since which that part stands. */
    private static Object since(AnalysisResult before, MeasurePart part) {
        var known = before.unchangedSince();
        var own = known.get(part.name());
        var whole = own == null ? known.get(MeasurePart.ALL.name()) : own;
        return whole == null ? before.asOf().orElseThrow().toString() : whole;
    }

    private OptionalInt blocked(AnalysisResult tonight, MeasurePart part) {
        return new Series(policy, shownBefore(part)).unchangedSince(of(tonight, part));
    }

    /** The newest night is the smallest number. */
    private @Nullable Footprint latest(MeasurePart part) {
        var nights = shownBefore(part).headMap(0);
        return nights.isEmpty() ? null : nights.firstEntry().getValue();
    }

    private TreeMap<Integer, Footprint> shownBefore(MeasurePart part) {
        return earlier.getOrDefault(part, new TreeMap<>());
    }

    private static Footprint of(AnalysisResult result, MeasurePart part) {
        return result.footprint().only(cell -> MeasurePart.of(cell) == part);
    }
}

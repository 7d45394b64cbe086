package org.pilothouse.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pilothouse.analysis.AnalysisResult;

/**
 * Makes of tonight's answer what leads are shown of it: what the data of only a few clinicians changed since anything was
 * shown of it stays as it was (rule 5).
 *
 * @param objections by measure, the number of the release beside which it would tell about a few, or {@link Ledger#NIGHT}
 */
record NightlyRenewal(Function<MeasurePart, OptionalInt> objections) {

    /** What leads are answered from now on, and what in it is new. */
    record Renewed(AnalysisResult answer, List<PrintedPart> shown) {}

    Renewed renew(@Nullable AnalysisResult before, AnalysisResult tonight) {
        var all = objections.apply(MeasurePart.ALL);
        if (all.isPresent()) {
            return new Renewed(
                    before == null ? tonight.notRenewed(all.getAsInt()) : kept(before, MeasurePart.ALL), List.of());
        }
        var answer = tonight;
        var shown = new ArrayList<PrintedPart>();
        for (var part : MeasurePart.values()) {
            var footprint = part.in(tonight.footprint());
            var since = objections.apply(part);
            if (since.isPresent()) {
                answer = before == null
                        ? answer.notRenewed(part.name(), part.details(), since.getAsInt())
                        : withDetailsOf(before, part, answer);
            } else if (!footprint.isEmpty()) {
                shown.add(new PrintedPart(tonight.analysis(), part, footprint));
            }
        }
        return new Renewed(answer, shown);
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
}

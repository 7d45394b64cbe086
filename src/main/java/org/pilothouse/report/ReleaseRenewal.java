package org.pilothouse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.function.Function;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.analysis.BesideLeads;
import org.pilothouse.disclosure.Footprint;
import org.pilothouse.disclosure.Policy;
import org.pilothouse.disclosure.Series;

/**
 * One analysis beside what earlier releases printed of it, and beside what leads saw night by night.
 *
 * @param earlier what releases printed of a measure, by their numbers
 */
record ReleaseRenewal(
        Policy policy,
        Function<MeasurePart, ? extends NavigableMap<Integer, Footprint>> earlier,
        AnalysisResult live,
        BesideNights nights) {

    /** An analysis as a release may print it, and what it then prints of it. */
    record Renewed(AnalysisResult result, List<PrintedPart> printed) {}

    Renewed renewed() {
        var since = since(MeasurePart.ALL, MeasurePart.ALL.in(live.footprint()));
        if (since.isPresent()) {
            return new Renewed(live.notRenewed(since.getAsInt()), List.of());
        }
        if (nights.tell(MeasurePart.ALL)) {
            return asLeadsSee();
        }
        var shown = live;
        var printed = new ArrayList<PrintedPart>();
        for (var part : MeasurePart.values()) {
            var before = since(part, part.in(live.footprint()));
            if (before.isPresent() || nights.tell(part)) {
                shown = shown.notRenewed(part.name(), part.details(), before.orElse(Ledger.NIGHT));
            } else if (!part.in(live.footprint()).isEmpty()) {
                printed.add(new PrintedPart(live.analysis(), part, part.in(live.footprint())));
            }
        }
        return new Renewed(shown, printed);
    }

    /** What leads see too, where all in it still let their data be used; else only roughly what there is. */
    private Renewed asLeadsSee() {
        var kept = nights.kept();
        if (kept == null || !nights.stand(MeasurePart.ALL, live)) {
            return new Renewed(BesideLeads.rounded(live, BesideLeads.ROUNDED), List.of());
        }
        if (!stands(MeasurePart.ALL)) {
            return new Renewed(BesideLeads.rounded(live, BesideLeads.ROUNDED_BESIDE_RELEASE), List.of());
        }
        var shown = BesideLeads.asTheySee(kept, live);
        var printed = new ArrayList<PrintedPart>();
        for (var part : MeasurePart.values()) {
            if (stands(part)) {
                printed.add(new PrintedPart(live.analysis(), part, nights.of(part)));
            } else if (!nights.of(part).isEmpty()) {
                shown = shown.notRenewed(part.name(), part.details(), Ledger.NIGHT);
            }
        }
        return new Renewed(shown, printed);
    }

    private boolean stands(MeasurePart part) {
        return nights.stand(part, live) && since(part, nights.of(part)).isEmpty();
    }

    private OptionalInt since(MeasurePart part, Footprint footprint) {
        return new Series(policy, earlier.apply(part)).unchangedSince(footprint);
    }
}

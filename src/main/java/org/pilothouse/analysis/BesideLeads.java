package org.pilothouse.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pilothouse.disclosure.Footprint;
import org.pilothouse.disclosure.Rule;
import org.pilothouse.disclosure.Suppressed;
import org.pilothouse.disclosure.Value;

/** What a release prints of an analysis where its own figures, beside what leads saw of some night, would tell about a few. */
public final class BesideLeads {
    /** Among the details of a release: the night whose figures it prints, or why they are rounded. */
    public static final String NIGHT = "asLeadsSaw";

    /** Somebody in what leads see has left since. */
    public static final String ROUNDED = "ROUNDED";

    /** What leads see would tell about a few beside what an earlier release printed. */
    public static final String ROUNDED_BESIDE_RELEASE = "ROUNDED_BESIDE_RELEASE";

    private static final Set<String> OF_NIGHTS = Set.of("asOf", "unchangedSince");
    private static final double SHARES = 20;
    private static final double MINUTES = 2;

    private BesideLeads() {}

    /** Whether that stands in the place of a night because figures are rounded. */
    public static boolean isRounded(@Nullable Object night) {
        return ROUNDED.equals(night) || ROUNDED_BESIDE_RELEASE.equals(night);
    }

    /** The figures that leads see, with the night since which they stand. */
    public static AnalysisResult asTheySee(AnalysisResult kept, AnalysisResult live) {
        var details = new LinkedHashMap<String, @Nullable Object>(kept.details());
        details.keySet().removeAll(OF_NIGHTS);
        var since = kept.unchangedSince().get("ALL");
        details.put(NIGHT, since == null ? kept.asOf().map(Instant::toString).orElse("") : since.toString());
        return kept.answering(kept.head(), details, log(live, Rule.NOT_RENEWED), Footprint.NONE);
    }

    /** The estimate and its limits, rounded so that nobody follows from them beside exact ones, of how many; nothing else. */
    public static AnalysisResult rounded(AnalysisResult live, String why) {
        var details = new LinkedHashMap<String, @Nullable Object>();
        live.details().forEach((name, detail) -> details.put(name, AnalysisResult.gone(detail)));
        details.put(NIGHT, why);
        var step = live.unit().equals("min") ? MINUTES : SHARES;
        var head = new Head(
                rounded(live.estimate(), step),
                rounded(live.low(), step),
                rounded(live.high(), step),
                live.confidence(),
                live.unit(),
                live.clinicians(),
                new Value.Hidden(Rule.NOT_RENEWED));
        return live.answering(head, details, log(live, Rule.ROUNDED), Footprint.NONE);
    }

    private static Value rounded(Value exact, double steps) {
        return exact instanceof Value.Known known ? Value.of(Math.round(known.value() * steps) / steps) : exact;
    }

    private static List<Suppressed> log(AnalysisResult live, Rule rule) {
        var log = new ArrayList<>(live.suppressed());
        log.add(new Suppressed(rule, live.analysis(), live.analysis()));
        return log;
    }
}

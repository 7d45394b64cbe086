package org.pilothouse.analysis;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilothouse.enrolment.Discipline;
import org.pilothouse.shared.MeasurementMethod;

/**
 * What a caller may choose about an analysis.
 *
 * @param phase name of the only phase to look at (burden, heterogeneity); null for all
 * @param method the only measurement method to look at (time-change); null for the plan's
 * @param site name of the only site whose clinicians to look at; null for all
 * @param discipline the only discipline to look at; null for all
 */
public record AnalysisParameters(
        @Nullable String phase,
        @Nullable MeasurementMethod method,
        @Nullable String site,
        @Nullable Discipline discipline) {
    public static final String PHASE = "phase";
    public static final String SITE = "site";
    public static final String DISCIPLINE = "discipline";

    public static final AnalysisParameters NONE = new AnalysisParameters(null, null);

    public AnalysisParameters(@Nullable String phase, @Nullable MeasurementMethod method) {
        this(phase, method, null, null);
    }

    public static AnalysisParameters ofSite(String site) {
        return new AnalysisParameters(null, null, site, null);
    }

    public static AnalysisParameters of(Discipline discipline) {
        return new AnalysisParameters(null, null, null, discipline);
    }

    /** What kind of part it is; empty for the whole. */
    public String kind() {
        return phase != null ? PHASE : site != null ? SITE : discipline != null ? DISCIPLINE : "";
    }

    /** Which part of its kind; empty for the whole. */
    public String name() {
        return phase != null ? phase : site != null ? site : discipline != null ? discipline.name() : "";
    }

    /** Whether it is the whole, or one whole phase, site or discipline: all that a lead may ask for (rule 6). */
    boolean isForLeads() {
        return method == null
                && Stream.of(phase, site, discipline).filter(Objects::nonNull).count() <= 1;
    }
}

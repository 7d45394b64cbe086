package org.pilothouse.analysis;

import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.MeasurementMethod;

/**
 * What a caller may choose about an analysis.
 *
 * @param phase name of the only phase to look at (burden, heterogeneity); null for all
 * @param method the only measurement method to look at (time-change); null for the plan's
 */
public record AnalysisParameters(
        @Nullable String phase, @Nullable MeasurementMethod method) {
    public static final AnalysisParameters NONE = new AnalysisParameters(null, null);
}

package org.pilothouse.report;

import org.jspecify.annotations.Nullable;
import org.pilothouse.analysis.AnalysisParameters;
import org.pilothouse.enrolment.Discipline;

/** Which part of a pilot an answer is about, as it is kept: nothing for the whole, else a phase, a site or a discipline. */
final class StudyPart {
    private static final String PHASE = "phase ";
    private static final String SITE = "site ";
    private static final String DISCIPLINE = "discipline ";

    private StudyPart() {}

    static String text(AnalysisParameters part) {
        if (part.phase() != null) {
            return PHASE + part.phase();
        }
        if (part.site() != null) {
            return SITE + part.site();
        }
        return part.discipline() == null ? "" : DISCIPLINE + part.discipline().name();
    }

    static AnalysisParameters read(String text) {
        if (text.isEmpty()) {
            return AnalysisParameters.NONE;
        }
        var phase = after(PHASE, text);
        if (phase != null) {
            return new AnalysisParameters(phase, null);
        }
        var site = after(SITE, text);
        return site != null
                ? AnalysisParameters.ofSite(site)
                : AnalysisParameters.of(Discipline.valueOf(text.substring(DISCIPLINE.length())));
    }

    private static @Nullable String after(String kind, String text) {
        return text.startsWith(kind) ? text.substring(kind.length()) : null;
    }
}

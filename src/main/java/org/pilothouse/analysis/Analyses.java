package org.pilothouse.analysis;

import java.util.List;
import org.pilothouse.security.MayAnalyse;
import org.pilothouse.security.MayLockRelease;
import org.pilothouse.shared.StudyId;
import org.springframework.stereotype.Service;

/** Answers the study's questions: everything for researchers, under disclosure control for leads and releases. */
@Service
public class Analyses {
    public static final String UTILISATION = "utilisation";
    public static final String TIME_CHANGE = "time-change";
    public static final String BURDEN = "burden";
    public static final String HETEROGENEITY = "heterogeneity";

    /** The analyses there are. */
    public static final List<String> NAMES = List.of(UTILISATION, TIME_CHANGE, BURDEN, HETEROGENEITY);

    /**
     * Runs an analysis for whoever asks.
     *
     * @throws AnalysisRefused for an unknown analysis or phase
     */
    @MayAnalyse
    public AnalysisResult run(StudyId study, String analysis, AnalysisParameters parameters) {
        throw new UnsupportedOperationException("not yet: " + study + analysis + parameters);
    }

    /** Runs an analysis as a release may print it: always under disclosure control. */
    @MayLockRelease
    public AnalysisResult forRelease(StudyId study, String analysis, AnalysisParameters parameters) {
        throw new UnsupportedOperationException("not yet: " + study + analysis + parameters);
    }
}

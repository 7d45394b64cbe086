package org.pilothouse.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.MeasurementMethod;

/** What was declared before anybody looked. A null stands for what was not declared; the {@code …OrDefault} methods say what then holds. */
public record AnalysisPlan(
        @Nullable String primaryOutcome,
        @Nullable MeasurementMethod primaryMeasurementMethod,
        @Nullable Estimator primaryEstimator,
        @Nullable Double minImportantDifference,
        @Nullable Double confidenceLevel,
        @Nullable Integer kAnon,
        @Nullable Integer minNotesPerCell,
        @Nullable Integer inactivityThresholdSec,
        @Nullable GapRule gapRule,
        @Nullable Boolean thresholdInclusive,
        @Nullable OutlierRule outlierRule,
        @Nullable Integer runInDays,
        List<DecisionRule> decisionRule,
        List<PlannedRelease> releases) {
    /** A plan in which everything is left to the defaults. */
    public static final AnalysisPlan NOTHING_DECLARED =
            new AnalysisPlan(null, null, null, null, null, null, null, null, null, null, null, null, List.of());

    public AnalysisPlan {
        decisionRule = List.copyOf(decisionRule);
        releases = List.copyOf(releases);
    }

    /** A plan that does not say when it reports. */
    public AnalysisPlan(
            @Nullable String primaryOutcome,
            @Nullable MeasurementMethod primaryMeasurementMethod,
            @Nullable Estimator primaryEstimator,
            @Nullable Double minImportantDifference,
            @Nullable Double confidenceLevel,
            @Nullable Integer kAnon,
            @Nullable Integer minNotesPerCell,
            @Nullable Integer inactivityThresholdSec,
            @Nullable GapRule gapRule,
            @Nullable Boolean thresholdInclusive,
            @Nullable OutlierRule outlierRule,
            @Nullable Integer runInDays,
            List<DecisionRule> decisionRule) {
        this(
                primaryOutcome,
                primaryMeasurementMethod,
                primaryEstimator,
                minImportantDifference,
                confidenceLevel,
                kAnon,
                minNotesPerCell,
                inactivityThresholdSec,
                gapRule,
                thresholdInclusive,
                outlierRule,
                runInDays,
                decisionRule,
                List.of());
    }

    /** The same plan with other conditions and other days of reporting. */
    public AnalysisPlan with(List<DecisionRule> rules, List<PlannedRelease> schedule) {
        return new AnalysisPlan(
                primaryOutcome,
                primaryMeasurementMethod,
                primaryEstimator,
                minImportantDifference,
                confidenceLevel,
                kAnon,
                minNotesPerCell,
                inactivityThresholdSec,
                gapRule,
                thresholdInclusive,
                outlierRule,
                runInDays,
                rules,
                schedule);
    }

    /** A condition fixed beforehand: which bound of which measure must compare how with which threshold, and what follows. */
    public record DecisionRule(
            String measure,
            Bound bound,
            Comparison comparison,
            double threshold,
            @Nullable String ifMet) {}

    /** Which end of an interval, or its middle. */
    public enum Bound {
        LOW,
        ESTIMATE,
        HIGH
    }

    /** How a bound is held against a threshold. */
    public enum Comparison {
        AT_LEAST(">="),
        AT_MOST("<="),
        ABOVE(">"),
        BELOW("<");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    public double confidenceLevelOrDefault() {
        return confidenceLevel == null ? 0.95 : confidenceLevel;
    }

    public int kAnonOrDefault() {
        return kAnon == null ? 5 : kAnon;
    }

    public int minNotesPerCellOrDefault() {
        return minNotesPerCell == null ? 10 : minNotesPerCell;
    }

    public int runInDaysOrDefault() {
        return runInDays == null ? 3 : runInDays;
    }

    public Estimator estimatorOrDefault() {
        return primaryEstimator == null ? Estimator.PAIRED_MEAN_DIFF_T : primaryEstimator;
    }
}

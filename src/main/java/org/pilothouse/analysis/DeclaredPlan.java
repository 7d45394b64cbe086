package org.pilothouse.analysis;

import org.pilothouse.study.AnalysisPlan;

/** What was declared before anybody looked, as far as it governs a comparison of times. */
record DeclaredPlan(AnalysisPlan plan) {

    void into(Answer answer) {
        answer.plan("primaryOutcome", plan.primaryOutcome());
        answer.plan("primaryMeasurementMethod", plan.primaryMeasurementMethod());
        answer.plan("primaryEstimator", plan.estimatorOrDefault());
        answer.plan("minImportantDifference", plan.minImportantDifference());
        answer.plan("confidenceLevel", plan.confidenceLevelOrDefault());
        answer.plan("runInDays", plan.runInDaysOrDefault());
        answer.plan("outlierRule", plan.outlierRule());
        answer.plan("minNotesEachSide", TimedNotes.FEWEST_NOTES);
    }
}

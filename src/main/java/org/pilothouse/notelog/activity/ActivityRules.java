package org.pilothouse.notelog.activity;

import org.pilothouse.stats.ActiveTime;
import org.pilothouse.stats.ActiveTime.Gaps;
import org.pilothouse.study.AnalysisPlan;
import org.pilothouse.study.GapRule;

/** The rule by which a study counts active time. */
final class ActivityRules {
    private static final int SECONDS_IF_UNDECLARED = 300;

    private ActivityRules() {}

    static ActiveTime.Rule of(AnalysisPlan plan) {
        var seconds = plan.inactivityThresholdSec();
        return rule(
                seconds == null ? SECONDS_IF_UNDECLARED : seconds,
                plan.gapRule() == GapRule.CAP ? Gaps.CAP : Gaps.EXCLUDE,
                !Boolean.FALSE.equals(plan.thresholdInclusive()));
    }

    static ActiveTime.Rule rule(int seconds, Gaps gaps, boolean inclusive) {
        return new ActiveTime.Rule(seconds * TraceEvents.MICROS, gaps, inclusive);
    }
}

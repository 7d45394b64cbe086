package org.pilothouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.analysis.BesideLeads;
import org.pilothouse.analysis.Head;
import org.pilothouse.disclosure.Rule;
import org.pilothouse.disclosure.Value;
import org.pilothouse.report.Decisions.Assessed;
import org.pilothouse.report.Decisions.Outcome;
import org.pilothouse.stats.NotDefined;
import org.pilothouse.study.AnalysisPlan.Bound;
import org.pilothouse.study.AnalysisPlan.Comparison;
import org.pilothouse.study.AnalysisPlan.DecisionRule;

class DecisionsTest {
    private static final DecisionRule USE =
            new DecisionRule("utilisation", Bound.LOW, Comparison.AT_LEAST, 0.4, "EXTEND_PILOT");
    private static final DecisionRule SAVING =
            new DecisionRule("time-change", Bound.HIGH, Comparison.AT_MOST, -1, "SCALE_WITH_CONDITIONS");
    private static final DecisionRule SAFE =
            new DecisionRule("serious-incidents-per-1000", Bound.HIGH, Comparison.AT_MOST, 10, "EXTEND_PILOT");

    @Test
    void eachConditionIsHeldAgainstTheDeclaredBound() {
        assertThat(outcomes(SampleFigures.results(), USE, SAVING)).containsExactly(Outcome.MET, Outcome.NOT_MET);
    }

    @Test
    void theStepFollowsWhoseConditionsAllHold() {
        assertThat(recommendation(SampleFigures.results(), USE, SAVING))
                .containsEntry("outcome", "FOLLOWS")
                .containsEntry("step", "EXTEND_PILOT");
    }

    @Test
    void aStepStaysOpenWhileAConditionCannotBeAssessed() {
        assertThat(recommendation(SampleFigures.results(), USE, SAFE, SAVING))
                .containsEntry("outcome", "OPEN")
                .containsEntry("step", "EXTEND_PILOT");
    }

    @Test
    void aMoreFavourableStepNeedsTheConditionsOfTheLesserOnes() {
        var lenient = new DecisionRule("time-change", Bound.HIGH, Comparison.BELOW, 0, "SCALE_WITH_CONDITIONS");
        var strict = new DecisionRule("utilisation", Bound.LOW, Comparison.ABOVE, 0.9, "EXTEND_PILOT");

        assertThat(recommendation(SampleFigures.results(), lenient, strict)).containsEntry("outcome", "NONE");
        assertThat(recommendation(SampleFigures.results(), lenient, USE))
                .containsEntry("step", "SCALE_WITH_CONDITIONS");
    }

    @Test
    void whatIsHiddenCannotBeAssessedAndWhatIsMissingIsNotDefined() {
        var hidden = with(new Value.Hidden(Rule.FEW_CLINICIANS), 10);
        var missing = with(Value.undefined(NotDefined.NO_DATA), 10);

        assertThat(outcomes(hidden, USE)).containsExactly(Outcome.NOT_ASSESSABLE);
        assertThat(outcomes(missing, USE)).containsExactly(Outcome.NOT_DEFINED);
    }

    @Test
    void aRoundedShareSaysNothingNearTheThreshold() {
        assertThat(outcomes(with(Value.of(0.4), 8), USE)).containsExactly(Outcome.NOT_ASSESSABLE);
        assertThat(outcomes(with(Value.of(0.5), 8), USE)).containsExactly(Outcome.MET);
        assertThat(outcomes(with(Value.of(0.4), 10), USE)).containsExactly(Outcome.MET);
    }

    /** Minutes are rounded to a half beside what leads saw, so that a threshold nearer than a quarter decides nothing. */
    @Test
    void aFigureRoundedBesideWhatLeadsSawSaysNothingNearTheThreshold() {
        var results = new LinkedHashMap<String, AnalysisResult>();
        SampleFigures.results()
                .forEach((name, result) -> results.put(name, BesideLeads.rounded(result, BesideLeads.ROUNDED)));
        var high = results.get("time-change").high().known().orElseThrow();
        assertThat(high * 2).isEqualTo(Math.rint(high * 2));

        assertThat(outcomes(results, time(high + 0.2), time(high + 0.3), time(high - 0.3)))
                .containsExactly(Outcome.NOT_ASSESSABLE, Outcome.MET, Outcome.NOT_MET);
    }

    private static DecisionRule time(double atMost) {
        return new DecisionRule("time-change", Bound.HIGH, Comparison.AT_MOST, atMost, "EXTEND_PILOT");
    }

    private static List<Outcome> outcomes(Map<String, AnalysisResult> results, DecisionRule... rules) {
        return new Decisions(results)
                .assess(List.of(rules)).stream().map(Assessed::outcome).toList();
    }

    private static Map<String, Object> recommendation(Map<String, AnalysisResult> results, DecisionRule... rules) {
        return new LinkedHashMap<>(Decisions.recommendation(new Decisions(results).assess(List.of(rules))));
    }

    /** The sample's use with another lower bound. */
    private static Map<String, AnalysisResult> with(Value low, int clinicians) {
        var use = SampleFigures.results().get("utilisation");
        return Map.of(
                "utilisation",
                new AnalysisResult(
                        use.analysis(),
                        new Head(
                                use.estimate(),
                                low,
                                use.high(),
                                use.confidence(),
                                use.unit(),
                                Value.of(clinicians),
                                use.notes()),
                        use.method(),
                        null,
                        use.plan(),
                        use.warnings(),
                        use.definition(),
                        use.details(),
                        use.suppressed(),
                        use.footprint()));
    }
}

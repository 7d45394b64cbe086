package org.pilothouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.analysis.Examples.assertClose;
import static org.pilothouse.analysis.Examples.number;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.pilothouse.disclosure.Disclosure;
import org.pilothouse.disclosure.Policy;
import org.pilothouse.disclosure.Value;
import org.pilothouse.enrolment.OwnPhase;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.stats.PairedEstimator;
import org.pilothouse.study.Estimator;

class TimeChangeAnalysisTest {
    private static final double[] PRE = {14.2, 11.8, 18.5, 9.6, 22.0, 12.4, 16.1, 10.3, 13.7, 15.9};
    private static final double[] POST = {11.9, 12.6, 13.4, 9.2, 17.2, 12.9, 12.0, 10.9, 11.1, 13.2};

    /** The ten clinicians of W4, five notes or more on each side, unequal numbers. */
    private static Facts ten() {
        var facts = new Facts();
        for (var i = 0; i < 10; i++) {
            facts.timed("P" + i, Facts.BASELINE, PRE[i], 5 + i).timed("P" + i, Facts.AFTER_RUN_IN, POST[i], 14 - i);
        }
        return facts;
    }

    private static AnalysisResult open(Facts facts) {
        return TimeChangeAnalysis.of(facts.build(), AnalysisParameters.NONE, Disclosure.open());
    }

    private static AnalysisResult controlled(Facts facts) {
        return TimeChangeAnalysis.of(facts.build(), AnalysisParameters.NONE, Disclosure.controlled(new Policy(5, 10)));
    }

    private static Object sensitivity(AnalysisResult result, PairedEstimator estimator, String what) {
        return result.rows("sensitivity").stream()
                .filter(row -> row.get("estimator") == estimator)
                .findFirst()
                .orElseThrow()
                .get(what);
    }

    @Test
    void agreesWithTheWorkedExample() {
        var result = open(ten());

        assertClose(result.estimate(), number("W4.mean d"));
        assertClose(result.low(), number("W4.t CI", 0));
        assertClose(result.high(), number("W4.t CI", 1));
        assertClose(result.confidence(), 0.95);
        assertClose(result.value("baselineMean"), number("W4.means", 0));
        assertClose(result.value("afterMean"), number("W4.means", 1));
        assertClose(result.value("ratioOfMeansPercent"), 100 * number("W4.pct change ratio of means"));
        assertClose(result.value("minimalDetectableChange"), number("W4.sd d") * number("W4.MDE80 in SD units n=10"));
        assertClose(result.clinicians(), 10);
        assertClose(result.notes(), 190);
        assertThat(result.unit()).isEqualTo("min");
    }

    @Test
    void sensitivityHoldsEveryEstimatorThePrimaryIncluded() {
        var result = open(ten());

        assertClose(sensitivity(result, PairedEstimator.PAIRED_MEAN_DIFF_T, "p"), number("W4.p t"));
        assertClose(sensitivity(result, PairedEstimator.HODGES_LEHMANN, "estimate"), number("W4.HL"));
        assertClose(sensitivity(result, PairedEstimator.HODGES_LEHMANN, "low"), number("W4.HL exact CI", 0));
        assertClose(sensitivity(result, PairedEstimator.HODGES_LEHMANN, "high"), number("W4.HL exact CI", 1));
        assertClose(sensitivity(result, PairedEstimator.HODGES_LEHMANN, "confidence"), number("W4.HL CI conf"));
        assertClose(
                sensitivity(result, PairedEstimator.HODGES_LEHMANN, "p"),
                number("W4.exact two-sided p (enumerated midranks)"));
        assertClose(sensitivity(result, PairedEstimator.GEO_MEAN_RATIO, "estimate"), number("W4.geo mean ratio"));
        assertClose(sensitivity(result, PairedEstimator.GEO_MEAN_RATIO, "low"), number("W4.GMR CI", 0));
    }

    @Test
    void theDeclaredEstimatorIsTheEstimate() {
        var facts = ten();
        facts.estimator = Estimator.HODGES_LEHMANN;

        var result = open(facts);

        assertClose(result.estimate(), number("W4.HL"));
        assertClose(result.confidence(), number("W4.HL CI conf"));
    }

    @Test
    void anEstimatorThatIsNotImplementedIsSaidAndNotReplaced() {
        var facts = ten();
        facts.estimator = Estimator.MIXED_MODEL;

        var result = open(facts);

        assertThat(result.toJson()).containsEntry("estimate", null);
        assertThat(result.warns(Warning.ESTIMATOR_NOT_IMPLEMENTED)).isTrue();
        assertThat(result.rows("sensitivity")).hasSize(3);
    }

    @Test
    void cliniciansWithFourNotesOnASideAreExcludedAndCounted() {
        var facts = ten().timed("P10", Facts.BASELINE, 30, 4).timed("P10", Facts.AFTER_RUN_IN, 5, 50);

        var result = open(facts);

        assertClose(result.estimate(), number("W4.mean d"));
        assertClose(result.value("excluded"), 1);
        assertThat(result.warns(Warning.EXCLUDED_CK13)).isTrue();
    }

    @Test
    void theFirstThreeWorkingDaysOfAPhaseAreLeftOut() {
        var facts = ten();
        var monday = LocalDate.of(2026, 1, 26);
        facts.timed("P0", monday.plusDays(2), 99, 3);

        assertClose(open(facts).notes(), 190);
        facts.timed("P0", monday.plusDays(3), POST[0], 3);
        assertClose(open(facts).notes(), 193);
    }

    @Test
    void aLateStarterHasARunInOfTheirOwn() {
        var facts = ten();
        facts.own.add(new OwnPhase(Facts.code("P0"), "With tool", Facts.AFTER_RUN_IN, LocalDate.of(2026, 3, 8)));

        // all notes of P0 lie on the first day of that clinician's own phase
        assertClose(open(facts).value("excluded"), 1);
    }

    @Test
    void weekendsAreNoWorkingDays() {
        var thursday = LocalDate.of(2026, 1, 29);

        assertThat(RunIn.lastDay(thursday, 3)).isEqualTo(LocalDate.of(2026, 2, 2));
    }

    @Test
    void methodsAreNeverPooled() {
        var facts = ten().timed("P0", Facts.BASELINE, 60, 40, MeasurementMethod.SELF_REPORT_RECALL);

        var result = open(facts);

        assertThat(result.measurementMethod()).isEqualTo(MeasurementMethod.APP_TIMER);
        assertClose(result.estimate(), number("W4.mean d"));
        assertThat(result.warns(Warning.OTHER_METHODS_LEFT_OUT)).isTrue();
        assertThat(result.warns(Warning.SELF_REPORT)).isFalse();
    }

    @Test
    void theMethodAskedForGoesBeforeTheDeclaredOne() {
        var facts = ten();
        facts.declaredMethod = MeasurementMethod.EHR_AUDIT_LOG;

        assertThat(open(facts).measurementMethod()).isEqualTo(MeasurementMethod.EHR_AUDIT_LOG);
        var asked = TimeChangeAnalysis.of(
                facts.build(), new AnalysisParameters(null, MeasurementMethod.APP_TIMER), Disclosure.open());
        assertThat(asked.measurementMethod()).isEqualTo(MeasurementMethod.APP_TIMER);
        assertClose(asked.clinicians(), 10);
    }

    @Test
    void whatPeopleRememberIsLabelled() {
        var facts = new Facts();
        for (var i = 0; i < 10; i++) {
            facts.timed("P" + i, Facts.BASELINE, PRE[i], 5, MeasurementMethod.SELF_REPORT_PER_NOTE)
                    .timed("P" + i, Facts.AFTER_RUN_IN, POST[i], 5, MeasurementMethod.SELF_REPORT_PER_NOTE);
        }

        assertThat(open(facts).warns(Warning.SELF_REPORT)).isTrue();
    }

    @Test
    void minutesOfAWeekAreTheChangeTimesTheNotesOfAWeek() {
        var result = open(ten());

        // 95 eligible notes with the tool, ten clinicians, six weeks
        assertClose(result.value("notesPerClinicianWeek"), 95 / 60.0);
        @SuppressWarnings("unchecked")
        var week = (java.util.Map<String, Object>) result.details().get("minutesPerClinicianWeek");
        assertClose(week.get("estimate"), number("W4.mean d") * 95 / 60);
    }

    @Test
    void tenCliniciansShowALeadTheEstimateAndTheRankBasedCheck() {
        var result = controlled(ten());

        assertClose(result.estimate(), number("W4.mean d"));
        assertClose(sensitivity(result, PairedEstimator.HODGES_LEHMANN, "low"), number("W4.HL exact CI", 0));
        assertThat(result.value("slower").isHidden()).isTrue();
    }

    @Test
    void eightCliniciansShowALeadNoRanksSinceTheirLimitsAreSingleClinicians() {
        var facts = new Facts();
        for (var i = 0; i < 8; i++) {
            facts.timed("P" + i, Facts.BASELINE, PRE[i], 6).timed("P" + i, Facts.AFTER_RUN_IN, POST[i], 6);
        }

        var result = controlled(facts);

        assertThat(result.estimate()).isInstanceOf(Value.Known.class);
        assertThat(sensitivity(result, PairedEstimator.HODGES_LEHMANN, "low")).isInstanceOf(Value.Hidden.class);
    }

    @Test
    void oneExcludedClinicianIsNotCountedForALead() {
        var result = controlled(ten().timed("P10", Facts.BASELINE, 30, 4));

        assertThat(result.value("excluded").isHidden()).isTrue();
    }
}

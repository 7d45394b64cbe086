package org.pilothouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pilothouse.disclosure.Disclosure;
import org.pilothouse.disclosure.Gate;
import org.pilothouse.disclosure.Policy;
import org.pilothouse.disclosure.Value;
import org.pilothouse.notelog.NonUseReason;
import org.pilothouse.notelog.UseOutcome;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.stats.PairedEstimator;
import org.pilothouse.study.Design;
import org.pilothouse.study.PhaseKind;

/** A pilot of ten clinicians and two tools must still be able to say something: which figures of the one-page report survive. */
class OnePageReportTest {
    private static final LocalDate SECOND = LocalDate.of(2026, 2, 16);
    private static final List<NonUseReason> COMMON = List.of(
            NonUseReason.FASTER_MANUALLY,
            NonUseReason.FASTER_MANUALLY,
            NonUseReason.OWN_TEMPLATE_BETTER,
            NonUseReason.NO_SCRATCH_NOTES,
            NonUseReason.NO_TIME,
            NonUseReason.FORGOT);
    private static final List<NonUseReason> RARE =
            List.of(NonUseReason.CLIENT_DECLINED, NonUseReason.SENSITIVE_CONTENT, NonUseReason.TECH_DOWN);

    private final StudyFacts facts = tenClinicians();

    private static Gate gate() {
        return Disclosure.controlled(new Policy(5, 10));
    }

    private static StudyFacts tenClinicians() {
        var random = new Random(20260121);
        var facts = new Facts();
        facts.design = Design.CROSSOVER_SINGLE_ORDER;
        facts.phases.clear();
        facts.phases.add(Facts.phase("Baseline", PhaseKind.BASELINE, Facts.BASELINE, LocalDate.of(2026, 1, 25), null));
        facts.phases.add(Facts.phase(
                "First", PhaseKind.INTERVENTION, LocalDate.of(2026, 1, 26), SECOND.minusDays(1), "General"));
        facts.phases.add(Facts.phase("Second", PhaseKind.INTERVENTION, SECOND, LocalDate.of(2026, 3, 8), "Own"));
        for (var i = 1; i <= 10; i++) {
            var who = "P" + i;
            for (var n = 0; n < 20; n++) {
                facts.timed(who, Facts.BASELINE.plusDays(n % 5), 12 + i * 0.6 + random.nextGaussian(), 1);
            }
            for (var n = 0; n < 67; n++) {
                note(facts, who, i, n, random);
            }
            facts.path("N-" + who, who, "PSGEX");
            facts.step(who, "N-" + who, 9, "D", "STATS_BILLING_ENTRY", 1.5);
        }
        return facts.build();
    }

    private static void note(Facts facts, String who, int i, int n, Random random) {
        var day = (n < 33 ? Facts.AFTER_RUN_IN : SECOND.plusDays(4)).plusDays(n % 3);
        var kept = random.nextDouble() < 0.3 + 0.05 * i;
        var draw = random.nextDouble();
        var outcome = kept
                ? UseOutcome.USED_KEPT
                : draw < 0.1
                        ? UseOutcome.GENERATED_DISCARDED
                        : draw < 0.15 ? UseOutcome.ATTEMPT_FAILED : UseOutcome.NOT_USED;
        var reason = outcome != UseOutcome.NOT_USED
                ? null
                : random.nextDouble() < 0.06
                        ? RARE.get(random.nextInt(RARE.size()))
                        : COMMON.get(random.nextInt(COMMON.size()));
        facts.note(
                who, day, outcome, reason, MeasurementMethod.APP_TIMER, 10.5 + i * 0.5 + random.nextGaussian(), false);
    }

    private static void assertShown(Object... values) {
        assertThat(values).allMatch(value -> value instanceof Value.Known, "shown");
    }

    @Test
    void useIsShownOverallAndByTool() {
        var use = UtilisationAnalysis.of(facts, gate());

        assertShown(use.estimate(), use.low(), use.high(), use.value("kept"), use.value("eligible"));
        assertThat(use.rows("byTool")).hasSize(2).allSatisfy(row -> assertShown(row.get("estimate"), row.get("low")));
        assertShown(((Map<?, ?>) use.details().get("toolDifference")).get("estimate"));
        assertThat(use.warns(Warning.CONFOUNDED_WITH_PERIOD)).isTrue();
    }

    @Test
    void whyDraftsWereNotKeptIsShownWithRareReasonsMerged() {
        var rows = UtilisationAnalysis.of(facts, gate()).rows("notKept");

        assertThat(rows).hasSizeGreaterThanOrEqualTo(4);
        assertThat(rows).extracting(row -> row.get("reason")).doesNotContain("SENSITIVE_CONTENT");
        assertThat(rows)
                .allSatisfy(row -> assertThat(((Value.Known) row.get("clinicians")).value())
                        .isGreaterThanOrEqualTo(5));
        assertThat(rows.stream()
                        .mapToDouble(row -> ((Value.Known) row.get("share")).value())
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void timeIsShownWithTheRankBasedCheckAndWhatItComesToInAWeek() {
        var time = TimeChangeAnalysis.of(facts, AnalysisParameters.NONE, gate());

        assertShown(time.estimate(), time.low(), time.high(), time.value("baselineMean"), time.value("afterMean"));
        assertShown(time.value("minimalDetectableChange"), time.value("notesPerClinicianWeek"));
        assertShown(((Map<?, ?>) time.details().get("minutesPerClinicianWeek")).get("low"));
        assertThat(time.rows("sensitivity"))
                .filteredOn(row -> row.get("estimator") == PairedEstimator.HODGES_LEHMANN)
                .allSatisfy(row -> assertShown(row.get("estimate"), row.get("low"), row.get("high")));
    }

    @Test
    void whereTimeGoesIsShownWithTheMostThatCouldBeSaved() {
        var burden = BurdenAnalysis.of(facts, AnalysisParameters.NONE, gate());

        assertShown(burden.value("duplicateShare"), burden.value("nonAuthoringShare"));
        assertThat(burden.rows("ceiling").getFirst())
                .containsEntry("artefact", "SOAP_PROGRESS")
                .containsEntry("activity", "AUTHOR");
        assertShown(burden.rows("ceiling").getFirst().get("share"));
    }
}

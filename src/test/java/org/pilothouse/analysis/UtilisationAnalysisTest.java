package org.pilothouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.analysis.Examples.assertClose;
import static org.pilothouse.analysis.Examples.number;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.pilothouse.disclosure.Disclosure;
import org.pilothouse.disclosure.Policy;
import org.pilothouse.disclosure.Value;
import org.pilothouse.notelog.NonUseReason;
import org.pilothouse.notelog.UseOutcome;
import org.pilothouse.study.Design;

class UtilisationAnalysisTest {

    /** Eligible and kept notes of the six clinicians of W3. */
    private static Facts six() {
        var facts = new Facts();
        var eligible = List.of(40, 30, 20, 50, 25, 35);
        var kept = List.of(36, 12, 0, 35, 20, 7);
        for (var i = 0; i < 6; i++) {
            facts.used("C" + (i + 1), UseOutcome.USED_KEPT, kept.get(i) / 2)
                    .used("C" + (i + 1), UseOutcome.USED_PARTLY, kept.get(i) - kept.get(i) / 2)
                    .used("C" + (i + 1), UseOutcome.NOT_USED, eligible.get(i) - kept.get(i));
        }
        return facts;
    }

    private static AnalysisResult open(Facts facts) {
        return UtilisationAnalysis.of(facts.build(), Disclosure.open());
    }

    private static AnalysisResult controlled(Facts facts) {
        return UtilisationAnalysis.of(facts.build(), Disclosure.controlled(new Policy(5, 10)));
    }

    @Test
    void agreesWithTheWorkedExample() {
        var result = open(six());

        assertClose(result.estimate(), number("W3.pooled", 2));
        assertClose(result.low(), number("W3.cluster t CI", 0));
        assertClose(result.high(), number("W3.cluster t CI", 1));
        assertClose(result.value("kept"), number("W3.pooled", 0));
        assertClose(result.value("eligible"), number("W3.pooled", 1));
        assertClose(result.value("mean"), number("W3.mean"));
        assertClose(result.value("median"), number("W3.median"));
        assertClose(result.value("q1"), number("W3.quartiles type7", 0));
        assertClose(result.value("q3"), number("W3.quartiles type7", 1));
        assertClose(result.value("eligibleWeightedMedian"), number("W3.weighted median (lower)", 1));
        assertClose(result.value("hhi"), number("W3.HHI of tool notes"));
        assertClose(result.clinicians(), 6);
        assertClose(result.notes(), 200);
    }

    /** The six clinicians of W3: whoever kept a draft tried, and what was not kept was thrown away. */
    @Test
    void attemptsAndAbandonmentHaveIntervalsClusteredByClinician() {
        var facts = new Facts();
        var all = List.of(40, 30, 20, 50, 25, 35);
        var some = List.of(36, 12, 0, 35, 20, 7);
        var attempts = interval(open(six()), "attemptRate");
        for (var i = 0; i < 6; i++) {
            facts.used("C" + (i + 1), UseOutcome.GENERATED_DISCARDED, some.get(i))
                    .used("C" + (i + 1), UseOutcome.USED_PARTLY, all.get(i) - some.get(i))
                    .used("C" + (i + 1), UseOutcome.ATTEMPT_FAILED, 3);
        }
        var abandonment = interval(open(facts), "abandonment");

        for (var limits : List.of(attempts, abandonment)) {
            assertClose(limits.get("low"), number("W3.cluster t CI", 0));
            assertClose(limits.get("high"), number("W3.cluster t CI", 1));
            assertClose(limits.get("confidence"), 0.95);
            assertClose(limits.get("clinicians"), 6);
            assertClose(limits.get("notes"), 200);
        }
    }

    @Test
    void intervalsOfAttemptsAreHiddenAndRoundedLikeTheirShares() {
        var six = interval(controlled(six()), "attemptRate");
        var four = new Facts();
        for (var i = 1; i <= 4; i++) {
            four.used("C" + i, UseOutcome.USED_KEPT, 5 + i).used("C" + i, UseOutcome.NOT_USED, 5);
        }

        assertClose(six.get("low"), 0.2);
        assertClose(six.get("high"), 0.9);
        assertThat(interval(controlled(four), "attemptRate").values()).allMatch(Value.Hidden.class::isInstance);
    }

    @SuppressWarnings("unchecked") // details hold rows by name
    private static Map<String, Object> interval(AnalysisResult result, String name) {
        return (Map<String, Object>) Objects.requireNonNull(result.details().get(name + "Interval"));
    }

    @Test
    void attemptsAndAbandonmentCountTheRightNotes() {
        var facts = new Facts()
                .used("C1", UseOutcome.USED_KEPT, 6)
                .used("C1", UseOutcome.GENERATED_DISCARDED, 2)
                .used("C1", UseOutcome.ATTEMPT_FAILED, 1)
                .used("C1", UseOutcome.NOT_USED, NonUseReason.FORGOT, 3);

        var result = open(facts);

        assertClose(result.value("attemptRate"), 9 / 12.0);
        assertClose(result.value("abandonment"), 2 / 8.0);
        assertThat(result.rows("nonUse")).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("reason", "FORGOT").containsEntry("group", "NO_NOTES_TIME_OR_FORGOT");
            assertClose(row.get("notes"), 3);
            assertClose(row.get("share"), 1);
        });
        assertThat(result.rows("notKept"))
                .extracting(row -> row.get("reason"))
                .containsExactly("FORGOT", "GENERATED_DISCARDED", "ATTEMPT_FAILED");
    }

    @Test
    void notesBeforeTheToolAndNotesItIsNotMeantForAreLeftOut() {
        var facts = six().timed("C1", Facts.BASELINE, 10, 7);

        assertClose(open(facts).notes(), 200);
    }

    @Test
    void oneClinicianHasAnEstimateButNoInterval() {
        var result = open(new Facts().used("C1", UseOutcome.USED_KEPT, 8).used("C1", UseOutcome.NOT_USED, 8));

        assertClose(result.estimate(), 0.5);
        assertThat(result.low()).isInstanceOf(Value.Undefined.class);
        assertThat(result.warns(Warning.NOT_DEFINED_ONE_CLINICIAN)).isTrue();
    }

    @Test
    void noNotesGiveNullsAndAWarningAndNoZero() {
        var result = open(new Facts());

        assertThat(result.toJson()).containsEntry("estimate", null).containsEntry("notes", 0L);
        assertThat(result.warns(Warning.NOT_DEFINED_NO_DATA)).isTrue();
        assertThat(result.isEmpty()).isTrue();
    }

    @Test
    void sixCliniciansAreRoundedForALead() {
        var result = controlled(six());

        assertThat(result.estimate()).isEqualTo(Value.of(0.55));
        assertThat(result.value("kept").isHidden()).isTrue();
        assertThat(result.value("median").isHidden()).isTrue();
        assertThat(result.low()).isEqualTo(Value.of(0.2));
        assertThat(result.warns(Warning.DISCLOSURE_CONTROLLED)).isTrue();
    }

    @Test
    void fourCliniciansShowALeadNothing() {
        var facts = new Facts();
        for (var i = 1; i <= 4; i++) {
            facts.used("C" + i, UseOutcome.USED_KEPT, 5).used("C" + i, UseOutcome.NOT_USED, 5);
        }

        var json = controlled(facts).toJson();

        assertThat(json)
                .containsEntry("estimate", "hidden")
                .containsEntry("low", "hidden")
                .containsEntry("clinicians", "hidden")
                .containsEntry("notes", "hidden");
        assertThat(json.get("details").toString()).doesNotContainPattern("=[0-9]");
    }

    @Test
    void aSingleOrderOfToolsIsLabelled() {
        var facts = six();
        facts.design = Design.CROSSOVER_SINGLE_ORDER;

        assertThat(open(facts).warns(Warning.CONFOUNDED_WITH_PERIOD)).isTrue();
    }
}

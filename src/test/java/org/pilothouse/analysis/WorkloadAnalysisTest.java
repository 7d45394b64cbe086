package org.pilothouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.pilothouse.analysis.Examples.assertClose;
import static org.pilothouse.analysis.Examples.number;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pilothouse.disclosure.Disclosure;
import org.pilothouse.disclosure.Policy;
import org.pilothouse.disclosure.Value;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.study.PhaseKind;

/** Documentation in eight scheduled hours; the expected figures are those of domain 7.2. */
class WorkloadAnalysisTest {
    private static AnalysisResult open(Facts facts) {
        return WorkloadAnalysis.of(facts.build(), AnalysisParameters.NONE, Disclosure.open());
    }

    @SuppressWarnings("unchecked") // details hold rows by name
    private static Map<String, @Nullable Object> figure(AnalysisResult result, String name) {
        return (Map<String, @Nullable Object>) result.details().getOrDefault(name, Map.of());
    }

    /** A week of notes of the given minutes each and the given hours with clients. */
    private static Facts week(Facts facts, String code, double minutes, int notes, double hours) {
        facts.timed(code, Facts.AFTER_RUN_IN, minutes, notes);
        return facts.hours(code, Facts.AFTER_RUN_IN, hours, null, false);
    }

    @Test
    void documentationAndWorkOutsideWorkAgreeWithTheWorkedExamples() {
        // 11.25 h of notes and 4.5 h outside scheduled hours in 30 scheduled hours: 45 notes of 15 min, 45 of 6 min
        // outside
        var facts = new Facts().hours("C1", Facts.AFTER_RUN_IN, 30, null, false);
        for (var i = 0; i < 45; i++) {
            facts.timed("C1", Facts.AFTER_RUN_IN, 15, 1).with(6.0, null, null, false);
        }

        var result = open(facts);

        assertClose(result.estimate(), number("W2.Note8"));
        assertClose(figure(result, "wow8").get("estimate"), number("W2.WOW8"));
        assertClose(result.value("afterHoursMinutes"), 270);
        assertClose(result.value("afterHoursShare"), 0.4);
        assertThat(result.unit()).isEqualTo("h/8h");
        assertThat(result.measurementMethod()).isEqualTo(MeasurementMethod.APP_TIMER);
        assertThat(result.low()).isInstanceOf(Value.Undefined.class);
        assertThat(result.warns(Warning.NOT_DEFINED_ONE_CLINICIAN)).isTrue();
    }

    /** Notes of a week, of which the last says that some of its minutes were outside, and the others that none were. */
    private static Facts telling(Facts facts, String code, java.time.LocalDate day, double minutes, double outside) {
        for (var i = 1; i <= 3; i++) {
            facts.timed(code, day, minutes, 1).with(i == 3 ? outside : 0.0, null, null, false);
        }
        return facts.hours(code, day, 20, null, false);
    }

    /** Three weeks of 20 h: one tells all (30 min outside), of one a note of 40 min says nothing, one says nothing at all. */
    @Test
    void whatIsNotSaidOfWorkOutsideHoursIsNotTakenForNone() {
        var second = Facts.AFTER_RUN_IN.plusWeeks(1);
        var third = Facts.AFTER_RUN_IN.plusWeeks(2);
        var facts = telling(new Facts(), "C1", Facts.AFTER_RUN_IN, 40, 30);
        telling(facts, "C1", second, 40, 60).timed("C1", second, 40, 1);
        facts.timed("C1", third, 40, 3).hours("C1", third, 20, null, false);

        var result = open(facts);

        assertClose(figure(result, "wow8").get("estimate"), 0.5 / 20 * 8);
        assertClose(figure(result, "wow8").get("weeks"), 1);
        assertClose(result.value("weeks"), 3);
        assertClose(result.value("afterHoursMinutes"), 90);
        assertClose(result.value("afterHoursShare"), 90 / 240.0);
        assertClose(result.value("notesTellingAfterHours"), 6);
        assertClose(result.value("tellingShare"), 0.6);
    }

    @Test
    void whereNoWeekTellsAllOfItThereIsNoWorkOutsideWork() {
        var facts = telling(new Facts(), "C1", Facts.AFTER_RUN_IN, 40, 30).timed("C1", Facts.AFTER_RUN_IN, 40, 1);

        var result = open(facts);

        assertThat(result.details()).containsEntry("wow8", null);
        assertClose(result.value("afterHoursShare"), 0.25);
        assertClose(result.value("tellingShare"), 0.75);
        assertThat(open(week(new Facts(), "C1", 36, 10, 20)).value("afterHoursShare"))
                .isInstanceOf(Value.Undefined.class);
    }

    @Test
    void aGroupIsTheRatioOfSums() {
        // 6 h in 20 scheduled hours, 9 h in 36
        var result = open(week(week(new Facts(), "C1", 36, 10, 20), "C2", 54, 10, 36));

        assertClose(result.estimate(), number("W2.ratio of sums"));
        assertClose(result.low(), 0);
        // scipy: p + t.ppf(.975, 1) * sqrt(2 * sum((u - p e)^2)) / sum(e)
        assertClose(result.high(), 4.476649849501474);
        assertClose(figure(result, "hoursPerClientHour").get("estimate"), 15 / 56.0);
        assertThat(figure(result, "hoursPerClientHour"))
                .containsEntry("referenceLow", 1.3)
                .containsEntry("referenceHigh", 1.5);
    }

    @Test
    void weeksThatDoNotTellEverythingAreLeftOutAndCounted() {
        var facts = week(new Facts(), "C1", 36, 10, 20);
        var second = Facts.AFTER_RUN_IN.plusWeeks(1);
        var third = Facts.AFTER_RUN_IN.plusWeeks(2);
        // leave; no scheduled hours; hours without notes; a note without minutes; notes in a week nobody told hours of
        facts.timed("C2", Facts.AFTER_RUN_IN, 99, 3).hours("C2", Facts.AFTER_RUN_IN, 10, null, true);
        facts.timed("C3", Facts.AFTER_RUN_IN, 99, 3).hours("C3", Facts.AFTER_RUN_IN, 0, null, false);
        facts.hours("C1", second, 20, null, false);
        facts.timed("C1", third, 99, 3)
                .note(
                        "C1",
                        third,
                        org.pilothouse.notelog.UseOutcome.NOT_USED,
                        null,
                        MeasurementMethod.APP_TIMER,
                        null,
                        false)
                .hours("C1", third, 20, null, false);
        facts.timed("C4", Facts.AFTER_RUN_IN, 99, 3);
        // a note of the week was left out by its clinician
        facts.leftOut.add(new org.pilothouse.notelog.NotesLeftOut(Facts.code("C5"), Facts.AFTER_RUN_IN.plusDays(2), 1));
        week(facts, "C5", 99, 3, 20);

        var result = open(facts);

        assertClose(result.estimate(), 6 / 20.0 * 8);
        assertClose(result.value("weeks"), 1);
        assertThat(figure(result, "weeksLeftOut"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("LEAVE", 1, "NO_HOURS", 2, "NO_NOTES", 1, "NOT_ALL_MEASURED", 2));
    }

    @Test
    void withoutHoursThereIsNoFigureAndTheReasonIsSaid() {
        var result = open(new Facts().timed("C1", Facts.AFTER_RUN_IN, 10, 5));

        assertThat(result.estimate()).isInstanceOf(Value.Undefined.class);
        assertThat(result.warns(Warning.NOT_DEFINED_NO_DATA)).isTrue();
        assertThat(open(new Facts()).toJson()).containsEntry("estimate", null);
    }

    @Test
    void whatIsRememberedOfAWeekStandsApartUnderItsOwnMethod() {
        var facts =
                new Facts().timed("C1", Facts.AFTER_RUN_IN, 36, 10).hours("C1", Facts.AFTER_RUN_IN, 20, 150.0, false);

        var result = open(facts);

        assertClose(result.estimate(), 2.4);
        assertClose(figure(result, "outsideNotes8").get("estimate"), 1);
        assertThat(figure(result, "outsideNotes8")).containsEntry("measurementMethod", "SELF_REPORT_RECALL");
    }

    /** Six and nine hours against 20 and 36 weeks in place of scheduled hours: the same ratio of sums and interval as W2. */
    @Test
    void vendorsFiguresStandApartEachUnderItsDefinitionAndArePooledWithNothing() {
        var facts = week(new Facts(), "C1", 36, 10, 20);
        for (var i = 0; i < 20; i++) {
            facts.vendor("C1", Facts.AFTER_RUN_IN.plusWeeks(i), "5 s inactivity", 6 / 20.0 * 8, PhaseKind.INTERVENTION);
        }
        for (var i = 0; i < 36; i++) {
            facts.vendor("C2", Facts.AFTER_RUN_IN.plusWeeks(i), "5 s inactivity", 9 / 36.0 * 8, PhaseKind.INTERVENTION);
        }
        facts.vendor("C1", Facts.BASELINE, "5 s inactivity", 50, PhaseKind.BASELINE)
                .vendor("C1", Facts.AFTER_RUN_IN, "60 s inactivity", 70, null);

        var result = open(facts);
        var rows = result.rows("vendorFigures");

        assertThat(rows)
                .extracting(row -> row.get("definition"), row -> row.get("phase"))
                .containsExactly(
                        tuple("5 s inactivity", "BASELINE"),
                        tuple("5 s inactivity", "INTERVENTION"),
                        tuple("60 s inactivity", null));
        assertThat(rows).allMatch(row -> "EHR_VENDOR_AGGREGATE".equals(row.get("measurementMethod")));
        assertClose(rows.getFirst().get("estimate"), 50);
        assertThat(rows.getFirst().get("low")).isInstanceOf(Value.Undefined.class);
        assertClose(rows.get(1).get("estimate"), number("W2.ratio of sums"));
        // scipy: p + t.ppf(.975, 1) * sqrt(2 * sum((u - p e)^2)) / sum(e)
        assertClose(rows.get(1).get("high"), 4.476649849501474);
        assertClose(rows.get(1).get("weeks"), 56);
        assertClose(result.estimate(), 2.4);
        assertThat(WorkloadAnalysis.of(facts.build(), AnalysisParameters.NONE, Disclosure.controlled(new Policy(5, 10)))
                        .details())
                .doesNotContainKey("vendorFigures");
    }

    @Test
    void beforeAndWithTheToolsStandSideBySide() {
        var facts = week(new Facts(), "C1", 36, 10, 20);
        facts.timed("C1", Facts.BASELINE, 60, 10).hours("C1", Facts.BASELINE, 20, null, false);

        var rows = open(facts).rows("byPhase");

        assertThat(rows).extracting(row -> row.get("phase")).containsExactly("BASELINE", "INTERVENTION");
        assertClose(rows.getFirst().get("estimate"), 4);
        assertClose(rows.getLast().get("estimate"), 2.4);
        assertThat(rows.getFirst()).containsEntry("wow8", null);
    }

    @Test
    void aLeadOfFourSeesNothingAndOneOfSixTheFigure() {
        var four = new Facts();
        var six = new Facts();
        for (var i = 1; i <= 6; i++) {
            week(i <= 4 ? four : new Facts(), "C" + i, 30 + i, 10, 20);
            week(six, "C" + i, 30 + i, 10, 20);
        }

        var hidden =
                WorkloadAnalysis.of(four.build(), AnalysisParameters.NONE, Disclosure.controlled(new Policy(5, 10)));
        var shown = WorkloadAnalysis.of(six.build(), AnalysisParameters.NONE, Disclosure.controlled(new Policy(5, 10)));

        assertThat(hidden.estimate().isHidden()).isTrue();
        assertThat(hidden.value("weeks").isHidden()).isTrue();
        assertClose(shown.estimate(), 201 * 10 / 60.0 / 120 * 8);
        assertThat(shown.details()).doesNotContainKey("weeksLeftOut");
    }

    /** Of the weeks in no phase nearly all minutes outside scheduled hours are one clinician's: 100 of 150. */
    @Test
    void workOutsideHoursOfWeeksInNoPhaseDoesNotFollowFromTheWholeAndThePhases() {
        var inNone = java.time.LocalDate.of(2026, 3, 9);
        var facts = new Facts();
        for (var i = 1; i <= 12; i++) {
            telling(facts, "C" + i, Facts.AFTER_RUN_IN, 30 + i, 6.0 + i);
            if (i <= 6) {
                telling(facts, "C" + i, inNone, 30 + i, i == 1 ? 100.0 : 10.0);
            }
        }

        var shown =
                WorkloadAnalysis.of(facts.build(), AnalysisParameters.NONE, Disclosure.controlled(new Policy(5, 10)));

        assertThat(figure(shown, "wow8").get("estimate")).isInstanceOf(Value.Known.class);
        assertThat(shown.rows("byPhase"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).doesNotContainKey("wow8"));
        assertThat(shown.suppressed()).anyMatch(line -> line.cell().equals("phase.NONE.wow8"));
    }
}

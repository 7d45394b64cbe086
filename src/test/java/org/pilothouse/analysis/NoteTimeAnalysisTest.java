package org.pilothouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pilothouse.analysis.Examples.assertClose;
import static org.pilothouse.analysis.Examples.number;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.pilothouse.disclosure.Disclosure;
import org.pilothouse.disclosure.Policy;
import org.pilothouse.disclosure.Value;
import org.pilothouse.shared.MeasurementMethod;

/** Time on a note, until its signature, and on editing; the expected figures are those of domain 7.3 and 7.11. */
class NoteTimeAnalysisTest {
    static final List<Function<StudyFacts, AnalysisResult>> figuresOfMinutes = List.of(
            facts -> NoteTimeAnalysis.of(facts, AnalysisParameters.NONE, Disclosure.open()),
            facts -> WorkloadAnalysis.of(facts, AnalysisParameters.NONE, Disclosure.open()),
            facts -> TimeChangeAnalysis.of(facts, AnalysisParameters.NONE, Disclosure.open()));

    private static AnalysisResult open(Facts facts) {
        return NoteTimeAnalysis.of(facts.build(), AnalysisParameters.NONE, Disclosure.open());
    }

    private static AnalysisResult controlled(Facts facts) {
        return NoteTimeAnalysis.of(facts.build(), AnalysisParameters.NONE, Disclosure.controlled(new Policy(5, 10)));
    }

    @SuppressWarnings("unchecked") // details hold rows by name
    private static Map<String, @Nullable Object> figure(AnalysisResult result, String name) {
        return (Map<String, @Nullable Object>) result.details().getOrDefault(name, Map.of());
    }

    private static Facts five() {
        var facts = new Facts();
        List.of(4.0, 5.0, 6.0, 8.0, 30.0).forEach(minutes -> facts.timed("C1", Facts.AFTER_RUN_IN, minutes, 1));
        return facts;
    }

    /** One clinician is too few: all is hidden, and said to be missing from this analysis. */
    @Test
    void whatIsHiddenIsLoggedUnderThisAnalysis() {
        assertThat(controlled(five()).suppressed())
                .isNotEmpty()
                .noneMatch(hidden -> hidden.measure().equals(Analyses.TIME_CHANGE))
                .anyMatch(hidden -> hidden.measure().equals(Analyses.NOTE_TIME));
    }

    @Test
    void meanMedianAndGeometricMeanAgreeWithTheWorkedExample() {
        var result = open(five());

        assertClose(result.estimate(), number("W22.mean,median,gmean,trim", 0));
        assertClose(result.value("median"), number("W22.mean,median,gmean,trim", 1));
        assertClose(result.value("geometricMean"), number("W22.mean,median,gmean,trim", 2));
        assertThat(result.unit()).isEqualTo("min");
    }

    @Test
    void componentsComeToTheTotalWithoutInterruptionsAndWaitingIsNobodysWork() {
        var facts = new Facts().timed("C1", Facts.AFTER_RUN_IN, 20, 1).timed("C2", Facts.AFTER_RUN_IN, 20, 1);
        var minutes = Map.of("P", 1.0, "S", 2.0, "G", 3.0, "W", 1.0, "E", 4.0, "D", 2.0, "N", 1.0, "X", 1.0, "O", 50.0);
        minutes.forEach((step, spent) -> facts.step("C1", "N1", 1, step, null, spent));
        facts.step("C2", "N2", 1, "C", null, 9);

        var result = open(facts);

        assertClose(figure(result, "stepsTotal").get("estimate"), 12);
        assertClose(figure(result, "humanActive").get("estimate"), 10);
        assertThat(result.rows("components"))
                .extracting(row -> row.get("component"))
                .containsExactly("COMPOSE", "VERIFY_EDIT", "WAIT", "DUPLICATE", "INPUT", "NAVIGATE", "PREP", "SIGN");
        assertClose(result.rows("components").getFirst().get("estimate"), 4.5);
        assertThat(result.rows("components").stream()
                        .mapToDouble(row -> ((Value.Known) row.get("estimate")).value())
                        .sum())
                .isEqualTo(12);
    }

    /** Ten minutes by timer, a hundred by memory: any mixture of both would lie between. */
    @ParameterizedTest
    @FieldSource("figuresOfMinutes")
    void methodsAreNeverPooled(Function<StudyFacts, AnalysisResult> analysis) {
        var alone = twoClinicians();
        var both = twoClinicians();
        both.timed("C1", Facts.BASELINE, 100, 5, MeasurementMethod.SELF_REPORT_RECALL)
                .timed("C1", Facts.AFTER_RUN_IN.plusWeeks(1), 90, 5, MeasurementMethod.SELF_REPORT_RECALL);

        var result = analysis.apply(both.build());

        assertThat(result.measurementMethod()).isEqualTo(MeasurementMethod.APP_TIMER);
        assertThat(result.estimate()).isEqualTo(analysis.apply(alone.build()).estimate());
        assertThat(result.estimate()).isInstanceOf(Value.Known.class);
        assertThat(result.warns(Warning.OTHER_METHODS_LEFT_OUT)).isTrue();
    }

    private static Facts twoClinicians() {
        var facts = new Facts();
        for (var code : List.of("C1", "C2")) {
            facts.timed(code, Facts.BASELINE.plusWeeks(1), 10, 8)
                    .timed(code, Facts.AFTER_RUN_IN, code.equals("C1") ? 8 : 7, 8)
                    .hours(code, Facts.AFTER_RUN_IN, 20, null, false);
        }
        return facts;
    }

    @Test
    void notesOfTwoMethodsCannotBePutTogether() {
        var facts = new Facts()
                .timed("C1", Facts.AFTER_RUN_IN, 10, 1)
                .timed("C1", Facts.AFTER_RUN_IN, 10, 1, MeasurementMethod.SELF_REPORT_RECALL);

        assertThatThrownBy(() -> new OneMethod(MeasurementMethod.APP_TIMER, facts.notes, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void selfReportComesWithTheWarningOfTheBenchmarks() {
        var result = open(new Facts()
                .timed("C1", Facts.AFTER_RUN_IN, 10, 3, MeasurementMethod.SELF_REPORT_PER_NOTE)
                .timed("C1", Facts.AFTER_RUN_IN, 10, 1));

        assertThat(result.measurementMethod()).isEqualTo(MeasurementMethod.SELF_REPORT_PER_NOTE);
        assertThat(result.warns(Warning.SELF_REPORT)).isTrue();
    }

    @Test
    void lateAndCorrectedNotesAreSharesAndThoseLeftOutAreCounted() {
        var facts = five().with(null, null, null, true);
        facts.note(
                        "C1",
                        Facts.AFTER_RUN_IN,
                        org.pilothouse.notelog.UseOutcome.NOT_USED,
                        null,
                        MeasurementMethod.APP_TIMER,
                        7.0,
                        true)
                .with(null, null, null, false);
        facts.leftOut.add(new org.pilothouse.notelog.NotesLeftOut(Facts.code("C1"), Facts.AFTER_RUN_IN, 2));

        var result = open(facts);

        // four of the notes tell nothing of when they were written down
        assertClose(result.value("lateShare"), 1 / 2.0);
        assertClose(result.value("correctedShare"), 1 / 6.0);
        assertClose(result.value("leftOut"), 2);
    }

    @Test
    void whatLoggingItselfTookIsTheMiddleOfTheNotesForWhichItWasMeasured() {
        var facts = new Facts();
        for (var seconds : new int[] {4, 30, 9, 6}) {
            facts.timed("C1", Facts.AFTER_RUN_IN, 10, 1).loggedFor(seconds);
        }
        facts.timed("C1", Facts.AFTER_RUN_IN, 10, 1);

        // numpy.median([4, 30, 9, 6]) = 7.5
        assertClose(open(facts).value("loggingSeconds"), 7.5);
        assertThat(open(five()).value("loggingSeconds")).isInstanceOf(Value.Undefined.class);
    }

    @Test
    void nothingLoggedIsNotDefinedAndNotZero() {
        var result = open(new Facts());

        assertThat(result.toJson()).containsEntry("estimate", null).containsEntry("measurementMethod", null);
        assertThat(result.warns(Warning.NOT_DEFINED_NO_DATA)).isTrue();
        assertThat(result.value("lateShare")).isInstanceOf(Value.Undefined.class);
    }

    @Test
    void aSmallGroupHasNoMedianAndRareTypesAreMerged() {
        var facts = new Facts();
        for (var i = 1; i <= 6; i++) {
            facts.timed("C" + i, Facts.AFTER_RUN_IN, 10 + i, 4);
        }

        var result = controlled(facts);

        assertClose(result.estimate(), 13.5);
        assertThat(result.value("median").isHidden()).isTrue();
        assertThat(result.value("geometricMean").isHidden()).isTrue();
        assertThat(result.value("leftOut").isHidden()).isTrue();
        assertThat(result.rows("byType")).extracting(row -> row.get("noteType")).containsExactly("SOAP_PROGRESS");
    }

    @Test
    void onePersonsPartOfTheTimeDoesNotFollowFromTheOthers() {
        var facts = new Facts();
        for (var i = 1; i <= 6; i++) {
            facts.timed("C" + i, Facts.AFTER_RUN_IN, 10, 4);
            for (var note = 4 * i - 3; note <= 4 * i; note++) {
                facts.step("C" + i, "N" + note, 1, "C", null, 5 + i);
                facts.step("C" + i, "N" + note, 1, "E", null, 2);
            }
        }
        facts.step("C1", "N1", 3, "W", null, 4);

        var result = controlled(facts);

        assertThat(figure(result, "stepsTotal").get("estimate")).isInstanceOf(Value.Known.class);
        assertThat(((Value) figure(result, "humanActive").get("estimate")).isHidden())
                .isTrue();
        assertThat(result.rows("components"))
                .extracting(row -> row.get("component"))
                .doesNotContain("WAIT");
    }

    @Test
    void onePersonsNotesOutsideAllPhasesDoNotFollowFromThePhases() {
        var facts = new Facts();
        for (var i = 1; i <= 6; i++) {
            facts.timed("C" + i, Facts.AFTER_RUN_IN, 10, 4).with(null, 5.0, null, false);
        }
        assertThat(controlled(facts).rows("byPhase")).hasSize(1);

        facts.timed("C1", Facts.BASELINE.minusYears(1), 10, 1).with(null, 5.0, null, false);

        assertThat(controlled(facts).rows("byPhase")).isEmpty();
        assertThat(timeliness(facts).rows("byPhase")).isEmpty();
    }

    @Test
    void whoAloneSignedOnTheSecondDayIsNotToldByTheShareOfTwoDays() {
        var facts = new Facts();
        for (var i = 1; i <= 12; i++) {
            facts.timed("C" + i, Facts.AFTER_RUN_IN, 10, 1).with(null, 5.0, null, false);
        }
        assertThat(timeliness(facts).value("within48h").isHidden()).isFalse();

        facts.timed("C1", Facts.AFTER_RUN_IN, 10, 1).with(null, 30.0, null, false);

        assertThat(timeliness(facts).estimate().isHidden()).isFalse();
        assertThat(timeliness(facts).value("within48h").isHidden()).isTrue();
    }

    private static AnalysisResult timeliness(Facts facts) {
        return TimelinessAnalysis.of(facts.build(), Disclosure.controlled(new Policy(5, 10)));
    }

    @Test
    void timelinessAgreesWithTheWorkedExample() {
        var facts = new Facts();
        List.of(1.0, 3.0, 5.0, 20.0, 26.0, 30.0, 49.0, 70.0, 2.0, 12.0)
                .forEach(lag -> facts.timed("C1", Facts.AFTER_RUN_IN, 10, 1).with(null, lag, null, false));
        // signed before the session was over by more than the rounding of its end
        facts.timed("C1", Facts.AFTER_RUN_IN, 10, 1).with(null, -1.5, null, false);

        var result = TimelinessAnalysis.of(facts.build(), Disclosure.open());

        assertClose(result.estimate(), number("W21.<=24h,<=48h,median", 0));
        assertClose(result.value("within48h"), number("W21.<=24h,<=48h,median", 1));
        assertClose(result.value("medianHours"), number("W21.<=24h,<=48h,median", 2));
        assertClose(result.value("notKnown"), 1);
        assertClose(result.notes(), 10);
    }

    @Test
    void editBurdenAgreesWithTheWorkedExample() {
        var facts = new Facts();
        facts.used("C1", org.pilothouse.notelog.UseOutcome.USED_PARTLY, 1)
                .with(null, null, new int[] {9, 10, 1, 0, 3}, false)
                // more changed than there was, and a draft that was thrown away
                .used("C1", org.pilothouse.notelog.UseOutcome.USED_KEPT, 1)
                .with(null, null, new int[] {9, 9, 0, 8, 8}, false)
                .used("C1", org.pilothouse.notelog.UseOutcome.GENERATED_DISCARDED, 1)
                .with(null, null, new int[] {9, 9, 9, 9, 0}, false);

        var result = EditBurdenAnalysis.of(facts.build(), Disclosure.open());

        assertClose(result.estimate(), number("W18.lev,len,draft", 4));
        assertClose(result.value("normalised"), number("W18.lev,len,draft", 3));
        assertClose(result.value("retained"), number("W18.lcs, retained", 1));
        assertClose(result.notes(), 1);
        assertThat(result.rows("byTool")).extracting(row -> row.get("tool")).containsExactly("A");
    }
}

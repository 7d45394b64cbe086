package org.pilothouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.analysis.Examples.assertClose;
import static org.pilothouse.analysis.Examples.number;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pilothouse.disclosure.Disclosure;
import org.pilothouse.disclosure.Policy;
import org.pilothouse.shared.MeasurementMethod;

class BurdenAnalysisTest {
    private static final List<String> ARTEFACTS = List.of(
            "SOAP_PROGRESS",
            "ASSESSMENT_REPORT",
            "EQUIPMENT_FUNDING_LETTER",
            "CONSENT_FORM",
            "SCHOOL_PARENT_COMM",
            "STATS_BILLING_ENTRY");
    /** Columns: author, search, duplicate, navigate, wait. */
    private static final double[][] MINUTES = {
        {120, 30, 20, 25, 5},
        {90, 40, 15, 10, 5},
        {35, 15, 20, 10, 0},
        {15, 5, 45, 20, 5},
        {30, 10, 5, 15, 0},
        {0, 5, 25, 30, 0}
    };

    private static final List<String> LETTERS = List.of("E", "P", "D", "N", "W");

    /** The matrix of W7, each cell shared evenly by so many clinicians. */
    private static Facts week(int clinicians) {
        var facts = new Facts();
        for (var row = 0; row < MINUTES.length; row++) {
            for (var column = 0; column < LETTERS.size(); column++) {
                for (var i = 0; i < clinicians; i++) {
                    facts.step(
                            "P" + i,
                            "N" + row + "-" + i,
                            column,
                            LETTERS.get(column),
                            ARTEFACTS.get(row),
                            MINUTES[row][column] / clinicians);
                }
            }
        }
        return facts;
    }

    @Test
    void stepsOfNotesMeasuredInTwoWaysAreSaidToBeAndCanBeAskedForAlone() {
        var facts = new Facts().timed("C1", Facts.AFTER_RUN_IN, 10, 1);
        facts.timed("C2", Facts.AFTER_RUN_IN, 10, 1, MeasurementMethod.SELF_REPORT_RECALL);
        facts.step("C1", "N1", 1, "E", null, 6).step("C2", "N2", 1, "D", null, 90);

        var both = open(facts);
        var timed = BurdenAnalysis.of(
                facts.build(), new AnalysisParameters(null, MeasurementMethod.APP_TIMER), Disclosure.open());

        assertThat(both.measurementMethod()).isNull();
        assertThat(both.warns(Warning.STEPS_OF_SEVERAL_METHODS)).isTrue();
        assertThat(timed.measurementMethod()).isEqualTo(MeasurementMethod.APP_TIMER);
        assertThat(timed.warns(Warning.STEPS_OF_SEVERAL_METHODS)).isFalse();
        assertClose(timed.value("totalMinutes"), 6);
    }

    private static AnalysisResult open(Facts facts) {
        return BurdenAnalysis.of(facts.build(), AnalysisParameters.NONE, Disclosure.open());
    }

    private static AnalysisResult controlled(Facts facts) {
        return BurdenAnalysis.of(facts.build(), AnalysisParameters.NONE, Disclosure.controlled(new Policy(5, 10)));
    }

    private static Object cell(AnalysisResult result, String table, String artefact, String activity, String what) {
        return cells(result, table, artefact, activity)
                .findFirst()
                .orElseThrow()
                .get(what);
    }

    private static Stream<Map<String, Object>> cells(
            AnalysisResult result, String table, String artefact, String activity) {
        return result.rows(table).stream()
                .filter(row -> artefact.equals(row.get("artefact")) && activity.equals(row.get("activity")));
    }

    @Test
    void agreesWithTheWorkedExample() {
        var result = open(week(2));

        assertClose(result.value("totalMinutes"), number("W7.total"));
        assertClose(result.estimate(), number("W7.non-authoring share"));
        assertClose(result.value("nonAuthoringShare"), number("W7.non-authoring share"));
        assertClose(result.value("duplicateShare"), number("W7.duplicate share"));
        assertClose(result.value("hhi"), number("W7.HHI artefact"));
        assertClose(result.value("effectiveArtefacts"), number("W7.eff number artefacts 1/HHI"));
        assertClose(result.value("normalisedEntropy"), number("W7.entropy bits, norm", 1));
        assertClose(result.value("gini"), number("W7.gini artefact"));
        assertClose(cell(result, "matrix", "SOAP_PROGRESS", "AUTHOR", "minutes"), 120);
        assertClose(cell(result, "ceiling", "SOAP_PROGRESS", "AUTHOR", "share"), number("W7.f SOAP authoring"));
        assertThat(result.rows("ceiling").getFirst()).containsEntry("artefact", "SOAP_PROGRESS");
    }

    @Test
    void interruptionsAreInNoTotal() {
        var facts = week(2).step("P0", "N0-0", 9, "O", "SOAP_PROGRESS", 500);

        assertClose(open(facts).value("totalMinutes"), number("W7.total"));
    }

    @Test
    void aPhaseCanBeChosen() {
        var elsewhere = BurdenAnalysis.of(week(2).build(), new AnalysisParameters("Baseline", null), Disclosure.open());

        assertClose(elsewhere.value("totalMinutes"), 0);
        assertThat(elsewhere.toJson()).containsEntry("estimate", null);
    }

    @Test
    void oneFormHasNoEvenness() {
        var result = open(new Facts().step("P1", "N1", 1, "E", "LETTER", 4).step("P1", "N1", 2, "D", "LETTER", 4));

        assertThat(result.toJson().get("details"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("gini", null)
                .containsEntry("normalisedEntropy", null)
                .containsEntry("hhi", 1L);
    }

    @Test
    void tenCliniciansShowALeadTheMatrix() {
        var result = controlled(week(10));

        assertClose(cell(result, "matrix", "SOAP_PROGRESS", "AUTHOR", "minutes"), 120);
        assertThat(result.suppressed()).isEmpty();
    }

    @Test
    void whatFewPeopleDoIsMergedWithinItsForm() {
        var result = controlled(week(10).step("P1", "N9", 1, "V", "SOAP_PROGRESS", 30));

        assertThat(cells(result, "matrix", "SOAP_PROGRESS", "VOICE")).isEmpty();
        assertClose(cell(result, "matrix", "SOAP_PROGRESS", "AUTHOR", "minutes"), 120);
        // with waiting, entering again and navigating, until that clinician makes up less than half
        assertClose(cell(result, "matrix", "SOAP_PROGRESS", "OTHER_MERGED", "minutes"), 30 + 5 + 20 + 25);
    }

    @Test
    void whatTheTotalOfAnActivityWouldTellIsMergedInAnotherFormToo() {
        // writing of one form by one clinician would follow from the share of writing in all
        var facts = week(10).step("P1", "N9", 1, "E", "STATS_BILLING_ENTRY", 30);

        var result = controlled(facts);

        assertThat(cells(result, "matrix", "STATS_BILLING_ENTRY", "AUTHOR")).isEmpty();
        assertThat(cells(result, "matrix", "CONSENT_FORM", "AUTHOR")).isEmpty();
        assertClose(cell(result, "matrix", "SOAP_PROGRESS", "AUTHOR", "minutes"), 120);
    }

    @Test
    void formsOfFewPeopleAreMerged() {
        var facts = week(10).step("P1", "N9", 1, "E", "REFERRAL", 30);

        var result = controlled(facts);

        assertThat(cells(result, "matrix", "REFERRAL", "AUTHOR")).isEmpty();
        assertThat(result.rows("artefacts").getLast()).containsEntry("artefact", "OTHER_MERGED");
    }
}

package org.pilothouse.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pilothouse.study.StudyDefinition.Phase;

class ReportForecastTest {
    private static final StudyDefinition STUDY = SampleStudies.twoTools("F");

    @Test
    void tenCliniciansInThreeProgramsCarryTheWholeGroupAndEachToolOnly() {
        var forecast = ReportForecast.of(STUDY, planned(4, 3, 3), 2.3);

        assertThat(forecast.wholeGroup()).isTrue();
        assertThat(forecast.eachTool()).isTrue();
        assertThat(forecast.bySite()).isFalse();
        assertThat(forecast.tooSmall()).containsExactly("Site 1", "Site 2", "Site 3");
        assertThat(forecast.individualsHidden()).isFalse();
        // paired t test, alpha .05, power .8, n = 10: effect .996 (golden/worked_examples.json)
        assertThat(forecast.detectableChange()).isCloseTo(0.996 * 2.3, within(0.005));
    }

    @Test
    void fourCliniciansCarryThemesOnly() {
        var forecast = ReportForecast.of(STUDY, planned(4), 2.3);

        assertThat(forecast.wholeGroup()).isFalse();
        assertThat(forecast.eachTool()).isFalse();
        assertThat(forecast.detectableChange()).isNull();
    }

    @Test
    void sitesAreShownOnceEachHasEnoughAndAnEmptyOneDoesNotCount() {
        assertThat(ReportForecast.of(STUDY, planned(5, 5), 2).bySite()).isTrue();
        assertThat(ReportForecast.of(STUDY, planned(5, 0, 6), 2).groups()).isEqualTo(2);
        assertThat(ReportForecast.of(STUDY, planned(9), 2).bySite()).isFalse();
        assertThat(ReportForecast.of(STUDY, planned(9), 2).individualsHidden()).isTrue();
    }

    @Test
    void aStricterPlanNeedsMorePeople() {
        var strict = STUDY.withPlan(
                new AnalysisPlan(null, null, null, null, null, 11, null, null, null, null, null, null, List.of()));

        assertThat(ReportForecast.of(strict, planned(10), 2).wholeGroup()).isFalse();
        assertThat(ReportForecast.of(strict, planned(11), 2).wholeGroup()).isTrue();
    }

    @Test
    void parallelGroupsShareTheCliniciansBetweenTheTools() {
        var day = LocalDate.of(2026, 3, 2);
        var parallel = new StudyDefinition(
                "P",
                "P",
                Design.PARALLEL_RCT,
                Purpose.BOTH,
                null,
                STUDY.timezone(),
                null,
                null,
                AnalysisPlan.NOTHING_DECLARED,
                List.of(
                        new Phase("A", PhaseKind.INTERVENTION, day, day, "A", null, "General"),
                        new Phase("B", PhaseKind.INTERVENTION, day, day, "B", null, "Own")),
                STUDY.sites(),
                STUDY.tools(),
                List.of(),
                List.of());

        assertThat(ReportForecast.of(parallel, planned(9), 2).eachTool()).isFalse();
        assertThat(ReportForecast.of(parallel, planned(10), 2).eachTool()).isTrue();
        assertThat(ReportForecast.of(parallel, planned(10), 2).orderConfounded())
                .isFalse();
    }

    private static Map<String, Integer> planned(int... clinicians) {
        var planned = new LinkedHashMap<String, Integer>();
        for (var count : clinicians) {
            planned.put("Site " + (planned.size() + 1), count);
        }
        return planned;
    }
}

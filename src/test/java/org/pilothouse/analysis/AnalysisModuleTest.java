package org.pilothouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pilothouse.analysis.Examples.assertClose;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.analysis.AnalysisRefused.Reason;
import org.pilothouse.disclosure.Value;
import org.pilothouse.report.NightlyFigures;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PilothouseTest
class AnalysisModuleTest {
    static final java.util.List<String> names = Analyses.NAMES;

    @Autowired
    PilotWithFindings pilots;

    @Autowired
    Analyses analyses;

    @Autowired
    NightlyFigures nights;

    private void freeze(StudyId study) {
        SystemAuthority.run(() -> nights.freeze(study));
    }

    private AnalysisResult run(StudyId study, String analysis) {
        return analyses.run(study, analysis, AnalysisParameters.NONE);
    }

    @Test
    void aResearcherSeesUseAsLogged() {
        var study = pilots.of(3);

        var result = run(study, Analyses.UTILISATION);

        assertClose(result.estimate(), 0.5);
        assertClose(result.notes(), 48);
        assertClose(result.value("kept"), 24);
        assertThat(result.rows("byTool")).extracting(row -> row.get("tool")).containsExactly("General", "Own");
        assertThat(result.warns(Warning.CONFOUNDED_WITH_PERIOD)).isTrue();
    }

    @Test
    void timesAreComparedWithinClinicians() {
        var result = run(pilots.of(3), Analyses.TIME_CHANGE);

        // P01: 15.5 before, (13.5 + 13.5) / 2 with; P02: 16.5, (14.5 + 12.5) / 2; P03: 14.5, (15.5 + 13.5) / 2
        assertClose(result.estimate(), (-2.0 - 3.0 + 0.0) / 3);
        assertThat(result.measurementMethod()).isEqualTo(MeasurementMethod.APP_TIMER);
        assertClose(result.notes(), 66);
    }

    @Test
    void burdenAndPathsComeFromSteps() {
        var study = pilots.of(3);

        var burden = run(study, Analyses.BURDEN);
        var paths = run(study, Analyses.HETEROGENEITY);

        assertThat(burden.rows("artefacts"))
                .extracting(row -> row.get("artefact"))
                .containsExactly("SOAP_PROGRESS", "STATS_BILLING_ENTRY");
        assertClose(paths.value("variants"), 2);
        assertThat(paths.details()).containsEntry("medoid", "PEDX");
    }

    @Test
    void aPhaseCanBeChosenForWorkAndPaths() {
        var study = pilots.of(3);

        var baseline = analyses.run(study, Analyses.HETEROGENEITY, new AnalysisParameters("Baseline", null));

        assertClose(baseline.value("sequences"), 9);
        assertThat(baseline.details()).containsEntry("medoid", "PCDX");
    }

    @Test
    void aLeadSeesTenCliniciansAndNotFour() {
        var ten = pilots.of(10);
        var four = pilots.of(4);

        freeze(ten);
        freeze(four);

        SignedInAs.leadOf(ten);
        assertThat(run(ten, Analyses.UTILISATION).estimate()).isEqualTo(Value.of(0.5));
        SignedInAs.leadOf(four);
        for (var name : Analyses.NAMES) {
            var result = run(four, name);
            if (name.equals(Analyses.OVER_TIME)) { // has no estimate of its own
                assertThat(result.rows("useByWeek")).isNotEmpty().allMatch(week -> isHidden(week.get("estimate")));
            } else {
                assertThat(result.estimate().isHidden()).as(name).isTrue();
            }
            assertThat(result.clinicians()).as(name).matches(who -> who.known().orElse(0.0) == 0);
        }
    }

    private static boolean isHidden(@Nullable Object value) {
        return value instanceof Value.Hidden;
    }

    @Test
    void whoeverIsLeadAndResearcherSeesAll() {
        var study = pilots.of(3);
        SignedInAs.holding(study, Role.LEAD, Role.RESEARCHER);

        assertThat(run(study, Analyses.UTILISATION).estimate().isHidden()).isFalse();
    }

    @Test
    void aReleaseIsControlledEvenForAResearcher() {
        var study = pilots.of(4);

        assertThat(analyses.forRelease(study))
                .containsOnlyKeys(Analyses.RELEASED)
                .allSatisfy((name, result) ->
                        assertThat(result.estimate().isHidden()).as(name).isTrue());
    }

    @ParameterizedTest
    @FieldSource("names")
    void managersAndCustodiansMayRunNone(String analysis) {
        var study = pilots.of(1);

        SignedInAs.managerOf(study);
        assertThatThrownBy(() -> run(study, analysis)).isInstanceOf(AccessDeniedException.class);
        SignedInAs.custodianOf(study);
        assertThatThrownBy(() -> run(study, analysis)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aLeadMayNotLockAndSoReadsNoRelease() {
        var study = pilots.of(1);
        SignedInAs.leadOf(study);

        assertThatThrownBy(() -> analyses.forRelease(study)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void unknownAnalysesAndPhasesAreRefused() {
        var study = pilots.of(1);

        assertThatThrownBy(() -> run(study, "astrology"))
                .isInstanceOfSatisfying(
                        AnalysisRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN_ANALYSIS));
        assertThatThrownBy(() -> analyses.run(study, Analyses.BURDEN, new AnalysisParameters("Never", null)))
                .isInstanceOfSatisfying(
                        AnalysisRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN_PHASE));
    }
}

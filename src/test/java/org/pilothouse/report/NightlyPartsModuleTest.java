package org.pilothouse.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilothouse.SignedInAs;
import org.pilothouse.analysis.Analyses;
import org.pilothouse.analysis.AnalysisParameters;
import org.pilothouse.analysis.AnalysisRefused;
import org.pilothouse.analysis.AnalysisRefused.Reason;
import org.pilothouse.disclosure.Value;
import org.pilothouse.enrolment.Discipline;
import org.pilothouse.enrolment.EnrolledClinicians;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.shared.MeasurementMethod;
import org.springframework.beans.factory.annotation.Autowired;

/** What leads see of sites, disciplines, phases and weeks, so that nobody follows from a part beside the whole. */
class NightlyPartsModuleTest extends NightsOfAPilot {
    @Autowired
    EnrolledClinicians clinicians;

    private static final LocalDate AFTER_PHASES = LocalDate.of(2026, 3, 20);

    /** Ten at one site and four at the other: the site of ten is not shown, nor may it be once a fifth has joined the four. */
    @Test
    void aSiteShownForTheFirstTimeIsHeldAgainstTheWholeOfEarlierNights() {
        for (var i = 11; i <= 14; i++) {
            joinsTheClinic(i);
        }
        freeze();
        assertThat(asLead(Analyses.UTILISATION).clinicians()).isEqualTo(Value.of(14));
        assertThat(sites(Analyses.UTILISATION)).isEmpty();

        joinsTheClinic(15);
        freeze();

        // the whole of fourteen, less the ten, would be the first four
        assertThat(asLead(Analyses.UTILISATION).clinicians()).isEqualTo(Value.of(14));
        assertThat(sites(Analyses.UTILISATION)).containsExactly("Clinic");
        assertThat(sites(Analyses.OVER_TIME)).containsExactly("Clinic");
    }

    /** Eight of ten: that there are eight would tell that there are two elsewhere. */
    @Test
    void aSiteWhoseFiguresAreHiddenDoesNotSayHowManyAreThere() {
        study = pilots.of(8);
        joinsTheClinic(9);
        joinsTheClinic(10);
        freeze();

        SignedInAs.leadOf(study);

        List.of(Analyses.UTILISATION, Analyses.OVER_TIME, Analyses.BURDEN)
                .forEach(analysis -> assertThatThrownBy(
                                () -> analyses.run(study, analysis, AnalysisParameters.ofSite("Schools")))
                        .isInstanceOfSatisfying(
                                AnalysisRefused.class,
                                refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_ALONE)));
    }

    /** Three wrote notes after the last phase: the whole less all phases would be theirs. */
    @ParameterizedTest
    @ValueSource(strings = {Analyses.BURDEN, Analyses.HETEROGENEITY})
    void phasesAreNotAllShownWhereFewHaveDataOutsideThem(String analysis) {
        freeze();
        assertThat(phases(analysis)).hasSize(3);
        study = pilots.of(10);
        for (var i = 1; i <= 3; i++) {
            writes(i, AFTER_PHASES);
        }

        freeze();

        assertThat(phases(analysis)).hasSize(2);
    }

    @Test
    void weeksAreNeverNewerThanTheUseTheyMakeUp() {
        freeze();
        everyoneWritesOne(4);
        freeze();

        var use = asLead(Analyses.UTILISATION);
        var weeks = asLead(Analyses.OVER_TIME);

        assertThat(weeks.unchangedSince())
                .containsEntry("ALL", use.unchangedSince().get("ALL"));
        assertThat(weeks.rows("useByWeek").stream()
                        .mapToDouble(week -> ((Value) Objects.requireNonNull(week.get("notes")))
                                .known()
                                .orElse(0.0))
                        .sum())
                .isEqualTo(use.notes().known().orElseThrow());
        assertThat(weeks.toJson()).containsEntry("estimate", null).containsEntry("notes", null);
    }

    @Test
    void aLeadMayLookAtOneSiteOneDisciplineOrOnePhaseAndAtNothingElse() {
        freeze();
        SignedInAs.leadOf(study);
        var parts = analyses.parts(study, Analyses.BURDEN);

        assertThat(parts).anyMatch(part -> part.phase() != null).anyMatch(part -> part.site() != null);
        assertThat(parts).anyMatch(part -> part.discipline() == Discipline.OT);
        parts.forEach(part ->
                assertThat(analyses.run(study, Analyses.BURDEN, part).asOf()).isPresent());
        refuses(new AnalysisParameters(null, MeasurementMethod.SELF_REPORT_RECALL), Reason.NOT_FOR_LEADS);
        refuses(new AnalysisParameters(parts.getFirst().phase(), null, null, Discipline.OT), Reason.NOT_FOR_LEADS);
        refuses(AnalysisParameters.of(Discipline.PHYSICIAN), Reason.NOT_ALONE);
        refuses(AnalysisParameters.ofSite("Nowhere"), Reason.NOT_ALONE);
    }

    private List<String> phases(String analysis) {
        SignedInAs.leadOf(study);
        return analyses.parts(study, analysis).stream()
                .map(AnalysisParameters::phase)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<String> sites(String analysis) {
        SignedInAs.leadOf(study);
        return analyses.parts(study, analysis).stream()
                .map(AnalysisParameters::site)
                .filter(Objects::nonNull)
                .toList();
    }

    private void joinsTheClinic(int clinician) {
        clinicians.enrol(study, "P%02d".formatted(clinician), "Clinic", PilotWithNotes.CONSENTED, Scope.NOTE_LOG);
        for (var note = 0; note < 16; note++) {
            writesOne(clinician);
        }
    }

    private void refuses(AnalysisParameters parameters, Reason reason) {
        assertThatThrownBy(() -> analyses.run(study, Analyses.BURDEN, parameters))
                .isInstanceOfSatisfying(
                        AnalysisRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}

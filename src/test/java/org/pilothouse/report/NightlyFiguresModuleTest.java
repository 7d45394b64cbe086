package org.pilothouse.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.analysis.Analyses;
import org.pilothouse.analysis.AnalysisParameters;
import org.pilothouse.analysis.AnalysisRefused;
import org.pilothouse.analysis.AnalysisRefused.Reason;
import org.pilothouse.analysis.AnalysisResult;
import org.pilothouse.analysis.PilotWithFindings;
import org.pilothouse.disclosure.Value;
import org.pilothouse.enrolment.Discipline;
import org.pilothouse.notelog.NoteLog;
import org.pilothouse.notelog.NoteTime;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyCodes;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;

/** What leads see from one night to the next (rule 6), held against what they saw before (rule 5). */
@PilothouseTest
class NightlyFiguresModuleTest {
    /** The notes of this pilot say nothing of how drafts were changed. */
    static final List<String> names = Analyses.NAMES.stream()
            .filter(name -> !name.equals(Analyses.EDIT_BURDEN))
            .toList();

    @Autowired
    PilotWithFindings pilots;

    @Autowired
    NoteLog log;

    @Autowired
    Analyses analyses;

    @Autowired
    NightlyFigures nights;

    @Autowired
    NightRound round;

    @Autowired
    Releases releases;

    @Autowired
    StudyCodes studies;

    private StudyId study;
    private int written;

    @BeforeEach
    void tenClinicians() {
        study = pilots.of(10);
    }

    @Test
    void beforeTheFirstNightThereIsNothing() {
        SignedInAs.leadOf(study);

        assertThatThrownBy(() -> asLead(Analyses.TIME_CHANGE))
                .isInstanceOfSatisfying(
                        AnalysisRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_FROZEN_YET));
    }

    @ParameterizedTest
    @FieldSource("names")
    void anAnswerKeptOvernightIsTheAnswer(String analysis) {
        freeze();

        var kept = asLead(analysis);

        SignedInAs.researcherOf(study);
        var live = requireNonNull(analyses.forLeads(study, analysis).get(AnalysisParameters.NONE))
                .asOf(kept.asOf().orElseThrow());
        assertThat(kept.toJson()).isEqualTo(live.toJson());
    }

    @ParameterizedTest
    @FieldSource("names")
    void theDaysDataAreNotSeenBeforeTheNight(String analysis) {
        freeze();
        var before = asLead(analysis);

        everyoneWritesOne(10);

        assertThat(asLead(analysis).toJson()).isEqualTo(before.toJson());
    }

    @Test
    void newDataOfManyRenewTheFigures() {
        freeze();

        everyoneWritesOne(5);
        freeze();

        var use = asLead(Analyses.UTILISATION);
        assertThat(use.notes()).isEqualTo(Value.of(165)); // 10 clinicians with 16 eligible notes each, and five more
        assertThat(use.unchangedSince()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("names")
    void newDataOfFourChangeNothingThatIsShown(String analysis) {
        freeze();
        var first = asLead(analysis);

        everyoneWritesOne(4);
        freeze();

        var second = asLead(analysis);
        assertThat(second.estimate()).isEqualTo(first.estimate());
        assertThat(second.notes()).isEqualTo(first.notes());
        assertThat(second.unchangedSince())
                .containsEntry("ALL", first.asOf().orElseThrow().toString());
    }

    @Test
    void fewAndFewAgainAreHeldAgainstWhatWasShownAndNotAgainstTheNightBefore() {
        freeze();
        everyoneWritesOne(4);
        freeze();

        writesOne(5);
        freeze();

        assertThat(asLead(Analyses.UTILISATION).notes()).isEqualTo(Value.of(165));
        writesOne(6);
        freeze();
        assertThat(asLead(Analyses.UTILISATION).notes()).isEqualTo(Value.of(165));
    }

    @Test
    void nightsAreHeldAgainstReportsToo() {
        SignedInAs.researcherOf(study);
        releases.lock(study, new NewRelease("First"));
        writesOne(1);

        freeze();

        var use = asLead(Analyses.UTILISATION);
        assertThat(use.estimate().isHidden()).isTrue();
        assertThat(use.unchangedSince()).containsEntry("ALL", 1);
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

    private void refuses(AnalysisParameters parameters, Reason reason) {
        assertThatThrownBy(() -> analyses.run(study, Analyses.BURDEN, parameters))
                .isInstanceOfSatisfying(
                        AnalysisRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void theRoundMakesUpForANightAndThenLeavesItAlone() {
        assertThat(studies.all()).contains(study);
        round.goRound(List.of(study));
        var first = asLead(Analyses.TIME_CHANGE).asOf();

        everyoneWritesOne(10);
        round.goRound(List.of(study));

        assertThat(asLead(Analyses.TIME_CHANGE).asOf()).isEqualTo(first).isPresent();
    }

    private void freeze() {
        SystemAuthority.run(() -> nights.freeze(study));
    }

    private AnalysisResult asLead(String analysis) {
        SignedInAs.leadOf(study);
        return analyses.run(study, analysis, AnalysisParameters.NONE);
    }

    private void everyoneWritesOne(int clinicians) {
        for (var i = 1; i <= clinicians; i++) {
            writesOne(i);
        }
    }

    private void writesOne(int clinician) {
        SignedInAs.researcherOf(study);
        var who = new ParticipantCode("P%02d".formatted(clinician));
        var note = PilotWithNotes.note("late-" + ++written, who, PilotWithNotes.IN_FIRST)
                .with(NoteTime.of(MeasurementMethod.APP_TIMER, 9.0))
                .with(PilotWithNotes.kept("General", "1.0"))
                .withSteps(PilotWithFindings.steps("A"));
        assertThat(log.submit(study, List.of(note)).rejected()).isEmpty();
    }
}

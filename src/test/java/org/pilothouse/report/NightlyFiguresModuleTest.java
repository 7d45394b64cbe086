package org.pilothouse.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.pilothouse.enrolment.EnrolledClinicians;
import org.pilothouse.enrolment.Scope;
import org.pilothouse.enrolment.WithdrawalMode;
import org.pilothouse.enrolment.Withdrawals;
import org.pilothouse.notelog.NoteLog;
import org.pilothouse.notelog.NoteTime;
import org.pilothouse.notelog.PilotWithNotes;
import org.pilothouse.report.model.Section;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyCodes;
import org.pilothouse.shared.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What leads see from one night to the next (rule 6), held against what they saw before (rule 5). */
@PilothouseTest
class NightlyFiguresModuleTest {
    /** The notes of this pilot say nothing of how drafts were changed. */
    static final List<String> names = Analyses.NAMES.stream()
            .filter(name -> !name.equals(Analyses.EDIT_BURDEN))
            .toList();

    /** Those that a note changes: nobody here has told of hours with clients. */
    static final List<String> changing =
            names.stream().filter(name -> !name.equals(Analyses.WORKLOAD)).toList();

    private static final LocalDate AFTER_PHASES = LocalDate.of(2026, 3, 20);

    @Autowired
    PilotWithFindings pilots;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EnrolledClinicians clinicians;

    @Autowired
    Withdrawals withdrawals;

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
    @FieldSource("changing")
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

    private List<String> phases(String analysis) {
        SignedInAs.leadOf(study);
        return analyses.parts(study, analysis).stream()
                .map(AnalysisParameters::phase)
                .filter(Objects::nonNull)
                .toList();
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

    /** As when the weeks failed at three and are made up for at noon. */
    @Test
    void weeksOfALaterRoundAreNotNewerThanUseEither() {
        freeze();
        everyoneWritesOne(10);
        jdbc.sql("update nightly_answer set frozen_at = ? where study = ? and analysis = ?")
                .params(java.sql.Timestamp.from(java.time.Instant.EPOCH), study.value(), Analyses.OVER_TIME)
                .update();

        round.goRound(List.of(study));

        assertThat(asLead(Analyses.OVER_TIME).asOf().orElseThrow()).isAfter(java.time.Instant.EPOCH);
        assertThat(asLead(Analyses.OVER_TIME).rows("useByWeek").stream()
                        .mapToDouble(week -> ((Value) Objects.requireNonNull(week.get("notes")))
                                .known()
                                .orElse(0.0))
                        .sum())
                .isEqualTo(asLead(Analyses.UTILISATION).notes().known().orElseThrow())
                .isEqualTo(160);
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

    @Test
    void aReleaseAfterOneLateNotePrintsWhatLeadsSaw() {
        freeze();
        var seen = asLead(Analyses.UTILISATION);
        writesOne(1);

        releases.lock(study, new NewRelease("Last"));

        var printed = releases.latestAnalysis(study, Analyses.UTILISATION);
        assertThat(printed)
                .containsEntry("estimate", seen.toJson().get("estimate"))
                .containsEntry("notes", 160); // without the late one
        assertThat(use().sentences()).anyMatch(sentence -> sentence.startsWith("As leads saw it on "));
        freeze();
        assertThat(asLead(Analyses.UTILISATION).notes()).isEqualTo(Value.of(160));
    }

    /** Nine stay; 72 of their 144 notes are kept, as 80 of 160 were before: both 50 %. */
    @Test
    void aReleaseAfterOneLateWithdrawalIsRoundedAndHasItsFigure() {
        freeze();
        SignedInAs.custodianOf(study);
        withdrawals.enter(study, new ParticipantCode("P01"), WithdrawalMode.DELETE_ALL_POSSIBLE);
        withdrawals.execute(study, new ParticipantCode("P01"));
        SignedInAs.researcherOf(study);

        releases.lock(study, new NewRelease("Last"));

        assertThat(releases.latestAnalysis(study, Analyses.UTILISATION))
                .containsEntry("estimate", 0.5)
                .containsEntry("notes", "hidden")
                .containsEntry("clinicians", 9);
        var time = releases.latestAnalysis(study, Analyses.TIME_CHANGE).get("estimate");
        assertThat(((Number) time).doubleValue() * 2).isEqualTo(Math.rint(((Number) time).doubleValue() * 2));
        assertThat(use().sentences()).anyMatch(sentence -> sentence.startsWith("Rounded, without"));
        assertThat(use().tables().toString()).doesNotContain("144", "160");
    }

    /** The notes since the first report go, the older ones of the same clinician stay. */
    @Test
    void aReleaseAfterAWithdrawalThatLeavesOlderNotesIsRoundedToo() {
        SignedInAs.researcherOf(study);
        releases.lock(study, new NewRelease("First"));
        everyoneWritesOne(10);
        freeze();
        assertThat(asLead(Analyses.UTILISATION).notes()).isEqualTo(Value.of(170));
        SignedInAs.custodianOf(study);
        withdrawals.enter(study, new ParticipantCode("P01"), WithdrawalMode.STOP_AND_DELETE_UNANALYSED);
        assertThat(withdrawals.execute(study, new ParticipantCode("P01")).deleted())
                .containsEntry("notes", 1L);
        SignedInAs.researcherOf(study);

        releases.lock(study, new NewRelease("Last"));

        assertThat(releases.latestAnalysis(study, Analyses.UTILISATION))
                .containsEntry("estimate", 0.55) // 89 of 169 notes, in steps of 5 points
                .containsEntry("notes", "hidden")
                .containsEntry("clinicians", 10);
        assertThat(use().tables().toString()).doesNotContain("169", "170");
    }

    @Test
    void aReleaseAfterManyChangedPrintsTheDataAsTheyAre() {
        freeze();
        everyoneWritesOne(5);

        releases.lock(study, new NewRelease("Last"));

        assertThat(releases.latestAnalysis(study, Analyses.UTILISATION)).containsEntry("notes", 165);
    }

    private Section use() {
        return releases.latest(study).orElseThrow().use();
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

    /** As when one analysis failed: the others are not taken again in the middle of the day. */
    @Test
    void theRoundTakesWhatAloneIsMissing() {
        freeze();
        everyoneWritesOne(10);
        jdbc.sql("delete from nightly_answer where study = ? and analysis = ?")
                .params(study.value(), Analyses.BURDEN)
                .update();

        round.goRound(List.of(study));

        assertThat(asLead(Analyses.BURDEN).asOf()).isPresent();
        assertThat(asLead(Analyses.UTILISATION).notes()).isEqualTo(Value.of(160));
    }

    /** Nothing changed: what leads were shown is not written down once more. */
    @Test
    void aNightLikeTheLastOneLeavesNothingBehind() {
        freeze();
        var kept = footprints();

        freeze();

        assertThat(footprints()).isEqualTo(kept).isPositive();
    }

    private int footprints() {
        return jdbc.sql("select count(*) from nightly_footprint where study = ?")
                .param(study.value())
                .query(Integer.class)
                .single();
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
        writes(clinician, PilotWithNotes.IN_FIRST);
    }

    private void writes(int clinician, LocalDate day) {
        SignedInAs.researcherOf(study);
        var who = new ParticipantCode("P%02d".formatted(clinician));
        var note = PilotWithNotes.note("late-" + ++written, who, day)
                .with(NoteTime.of(MeasurementMethod.APP_TIMER, 9.0))
                .with(PilotWithNotes.kept("General", "1.0"))
                .withSteps(PilotWithFindings.steps("A"));
        assertThat(log.submit(study, List.of(note)).rejected()).isEmpty();
    }
}

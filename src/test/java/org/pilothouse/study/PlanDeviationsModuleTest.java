package org.pilothouse.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.pilothouse.MemoryBundle;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.StudyRefused.Reason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PilothouseTest
class PlanDeviationsModuleTest {
    private static final UnaryOperator<StudyDefinition> OTHER_K = study -> study.withPlan(
            new AnalysisPlan(null, null, null, null, null, 6, null, null, null, null, null, null, List.of()));

    @Autowired
    private Studies studies;

    @Autowired
    private PlanDeviations deviations;

    @Autowired
    private DeviationsBundle bundled;

    @Test
    void aChangeOfAFrozenPlanIsKeptWithWhatItWasAndWhy() {
        var study = frozen();

        SystemAuthority.run(() -> deviations.make(study, OTHER_K, "The board asked for it."));

        assertThat(SystemAuthority.call(
                        () -> studies.definition(study).analysisPlan().kAnon()))
                .isEqualTo(6);
        assertThat(SystemAuthority.call(() -> deviations.all(study)))
                .singleElement()
                .satisfies(deviation -> {
                    assertThat(deviation.field()).isEqualTo("analysisPlan.kAnon");
                    assertThat(deviation.before()).isNull();
                    assertThat(deviation.after()).isEqualTo("6");
                    assertThat(deviation.reason()).isEqualTo("The board asked for it.");
                    assertThat(deviation.by()).isEqualTo(Role.LEAD);
                });
    }

    @Test
    void withoutAReasonNothingChanges() {
        var study = frozen();

        refuses(study, OTHER_K, "  ", Reason.REQUIRED);

        assertThat(SystemAuthority.call(
                        () -> studies.definition(study).analysisPlan().kAnon()))
                .isNull();
    }

    @Test
    void aReasonThatNamesAPersonIsRefused() {
        refuses(frozen(), OTHER_K, "Ask (519) 555-0133", Reason.IDENTIFIES_SOMEBODY);
    }

    @Test
    void aPlanThatIsNotFrozenHasNoDeviations() {
        var study = SystemAuthority.call(() -> studies.create(SampleStudies.twoTools(SampleStudies.freshCode())));

        refuses(study, OTHER_K, "Because", Reason.PLAN_NOT_FROZEN);
    }

    @Test
    void whatTheFrozenPlanDoesNotFixIsNoDeviation() {
        refuses(frozen(), study -> study.withApprovals(List.of()), "Because", Reason.NOTHING_CHANGED);
    }

    @Test
    void onlyALeadDeviates() {
        var study = frozen();
        SignedInAs.researcherOf(study);

        assertThat(deviations.all(study)).isEmpty();
        assertThatThrownBy(() -> deviations.make(study, OTHER_K, "Because")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theScheduleOfReportsIsReadBackAndItsFinalOneIsTheLast() {
        var day = LocalDate.of(2026, 4, 1);
        var interim = new PlannedRelease(day, PlannedRelease.Kind.INTERIM);
        var last = new PlannedRelease(day.plusMonths(1), PlannedRelease.Kind.FINAL);
        var wanted = SampleStudies.twoTools(SampleStudies.freshCode());
        var planned = wanted.withPlan(wanted.analysisPlan().with(List.of(), List.of(interim, last)));

        var study = SystemAuthority.call(() -> studies.create(planned));

        assertThat(SystemAuthority.call(() -> studies.definition(study))).isEqualTo(planned);
        assertThat(StudyYaml.read(StudyYaml.write(planned)).definition()).contains(planned);
        var early = new PlannedRelease(day.minusDays(1), PlannedRelease.Kind.FINAL);
        assertThat(StudyRules.problems(wanted.withPlan(wanted.analysisPlan().with(List.of(), List.of(early, interim)))))
                .extracting(StudyRefused.Problem::reason)
                .containsExactly(Reason.FINAL_NOT_LAST);
    }

    @Test
    void deviationsTravelInABundleAndComeOutAsTheyWentIn() {
        var study = frozen();
        SystemAuthority.run(() -> deviations.make(study, OTHER_K, "The board asked for it."));
        var sent = new MemoryBundle();
        SystemAuthority.run(() -> bundled.write(study, sent));
        var other = frozen();

        SystemAuthority.run(() -> bundled.read(other, sent, sent));

        var again = new MemoryBundle();
        SystemAuthority.run(() -> bundled.write(other, again));
        assertThat(sent.refused).isEmpty();
        assertThat(again.yaml).isEqualTo(sent.yaml).containsKey("deviations");
    }

    @Test
    void theReasonInABundleIsReadLikeAnyOtherText() {
        var bundle = new MemoryBundle();
        bundle.yaml.put(
                "deviations",
                List.of(Map.of(
                        "at", "2026-02-10T15:00:00Z",
                        "field", "analysisPlan.kAnon",
                        "after", "6",
                        "reason", "As kim@care.example wished.",
                        "by", "LEAD")));
        var study = frozen();

        SystemAuthority.run(() -> bundled.read(study, bundle, bundle));

        assertThat(bundle.refused).extracting(RowProblem::reason).containsExactly("CK-12");
        assertThat(SystemAuthority.call(() -> deviations.all(study))).isEmpty();
    }

    private void refuses(StudyId study, UnaryOperator<StudyDefinition> change, String why, Reason reason) {
        assertThatThrownBy(() -> SystemAuthority.run(() -> deviations.make(study, change, why)))
                .isInstanceOfSatisfying(
                        StudyRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private StudyId frozen() {
        var study = SystemAuthority.call(() -> studies.create(SampleStudies.twoTools(SampleStudies.freshCode())));
        SystemAuthority.run(() -> studies.freezePlan(study));
        return study;
    }
}

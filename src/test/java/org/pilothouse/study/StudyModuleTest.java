package org.pilothouse.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.pilothouse.shared.StudyLine;
import org.pilothouse.study.StudyDefinition.Phase;
import org.pilothouse.study.StudyRefused.Reason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PilothouseTest
class StudyModuleTest {
    @Autowired
    private Studies studies;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aStudyIsReadBackAsItWasDescribed() {
        var wanted = SampleStudies.twoTools(SampleStudies.freshCode());

        assertThat(definition(create(wanted))).isEqualTo(wanted);
    }

    @Test
    void theSamplePilotIsReadBackAsItStandsInItsFile() {
        var yaml = SampleStudies.yaml("/sample/study.yaml");
        yaml.put("code", SampleStudies.freshCode());
        var wanted = StudyYaml.read(yaml).definition().orElseThrow();

        assertThat(definition(create(wanted))).isEqualTo(wanted);
    }

    @Test
    void aCodeIsUsedOnce() {
        var wanted = SampleStudies.twoTools(SampleStudies.freshCode());
        create(wanted);

        assertThatThrownBy(() -> create(wanted))
                .isInstanceOfSatisfying(
                        StudyRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.CODE_TAKEN));
    }

    @Test
    void listsCanBeReorderedAndShortened() {
        var wanted = SampleStudies.twoTools(SampleStudies.freshCode());
        var study = create(wanted);
        var changed = wanted.withSites(wanted.sites().reversed())
                .withNoteTypes(wanted.noteTypes().subList(1, 2))
                .withTools(wanted.tools().reversed());

        SystemAuthority.run(() -> studies.change(study, changed));

        assertThat(definition(study)).isEqualTo(changed);
    }

    @Test
    void everyPartThatChangesIsReadAnew() {
        var wanted = SampleStudies.twoTools(SampleStudies.freshCode());
        var study = create(wanted);
        assertThat(definition(study)).isEqualTo(wanted);

        for (var next : List.of(
                wanted.withSites(List.of()), wanted.withNoteTypes(List.of()), wanted.withPhases(List.of()), wanted)) {
            SystemAuthority.run(() -> studies.change(study, next));
            assertThat(definition(study)).isEqualTo(next);
        }
    }

    @Test
    void whatIsTakenBackIsSeenInItsTransactionOnly() {
        var wanted = SampleStudies.twoTools(SampleStudies.freshCode());
        var study = create(wanted);
        var shorter = wanted.withSites(List.of());

        new TransactionTemplate(transactions).executeWithoutResult(taken -> {
            assertThat(definition(study)).isEqualTo(wanted);
            SystemAuthority.run(() -> studies.change(study, shorter));
            assertThat(definition(study)).isEqualTo(shorter);
            taken.setRollbackOnly();
        });
        assertThat(definition(study)).isEqualTo(wanted);

        var other = wanted.withNoteTypes(List.of());
        SystemAuthority.run(() -> studies.change(study, other));
        assertThat(definition(study)).isEqualTo(other);
    }

    @Test
    void aRefusedChangeLeavesTheStudyAsItWas() {
        var wanted = SampleStudies.twoTools(SampleStudies.freshCode());
        var study = create(wanted);
        var day = LocalDate.of(2026, 1, 20);
        var overlapping = new Phase("Extra", PhaseKind.TRAINING, day, day, null, null, null);

        assertThatThrownBy(() -> SystemAuthority.run(() -> studies.change(
                        study, wanted.withPhases(List.of(wanted.phases().getFirst(), overlapping)))))
                .isInstanceOfSatisfying(StudyRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.PHASES_OVERLAP);
                    assertThat(refused.field()).isEqualTo("phases[1].start");
                });
        assertThat(definition(study)).isEqualTo(wanted);
    }

    @Test
    void aFrozenPlanStaysAndPhasesToComeMayStillMove() {
        var wanted = SampleStudies.twoTools(SampleStudies.freshCode());
        var study = create(wanted);
        SystemAuthority.run(() -> studies.freezePlan(study));
        var frozen = definition(study);

        assertThat(frozen.lockedAt()).isNotNull();
        var plan = new AnalysisPlan(null, null, null, null, null, 6, null, null, null, null, null, null, List.of());
        assertThatThrownBy(() -> SystemAuthority.run(() -> studies.change(study, frozen.withPlan(plan))))
                .isInstanceOf(StudyRefused.class)
                .hasMessage("PLAN_IS_FROZEN");
        var more = new ArrayList<>(frozen.phases());
        var day = LocalDate.now().plusYears(1);
        more.add(new StudyDefinition.Phase("Later", PhaseKind.FOLLOW_UP, day, day.plusWeeks(2), null, null, null));
        SystemAuthority.run(() -> studies.change(study, frozen.withPhases(more)));
        assertThat(definition(study).phases()).hasSize(4);
    }

    @Test
    void nobodyWithoutARoleReadsOrChangesAnything() {
        var study = create(SampleStudies.twoTools(SampleStudies.freshCode()));

        assertThatThrownBy(() -> studies.definition(study))
                .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void everybodySeesTheirOwnStudiesWithWhatTheyAreToThem() {
        var code = SampleStudies.freshCode();
        var study = create(SampleStudies.twoTools(code));
        create(SampleStudies.twoTools(SampleStudies.freshCode()));
        SignedInAs.holding(study, Role.LEAD, Role.RESEARCHER);

        assertThat(studies.mine())
                .containsExactly(new StudyLine(
                        study,
                        code,
                        "Two tools",
                        ZoneId.of("America/Toronto"),
                        Set.of(Role.LEAD, Role.RESEARCHER),
                        null));
    }

    @Test
    void aClinicianSeesTheStudyItTakesPartIn() {
        var code = SampleStudies.freshCode();
        var study = create(SampleStudies.twoTools(code));
        SignedInAs.clinicianOf(study, new ParticipantCode("P01"));

        assertThat(studies.mine(code).map(StudyLine::roles)).contains(Set.of(Role.CLINICIAN));
    }

    @Test
    void whoHoldsNoRoleDoesNotLearnThatAStudyExists() {
        var code = SampleStudies.freshCode();
        create(SampleStudies.twoTools(code));
        SignedInAs.outsider();

        assertThat(studies.mine()).isEmpty();
        assertThat(studies.mine(code)).isEmpty();
    }

    @Test
    void aResearcherReadsTheSetUpAndDoesNotChangeIt() {
        var wanted = SampleStudies.twoTools(SampleStudies.freshCode());
        var study = create(wanted);
        SignedInAs.researcherOf(study);

        assertThat(studies.definition(study)).isEqualTo(wanted);
        assertThatThrownBy(() -> studies.change(study, wanted)).isInstanceOf(AccessDeniedException.class);
    }

    private StudyId create(StudyDefinition wanted) {
        return SystemAuthority.call(() -> studies.create(wanted));
    }

    private StudyDefinition definition(StudyId study) {
        return SystemAuthority.call(() -> studies.definition(study));
    }
}

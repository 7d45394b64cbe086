package org.pilothouse.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.security.Accounts;
import org.pilothouse.security.NewAccount;
import org.pilothouse.security.RoleGrant;
import org.pilothouse.security.StudyRoles;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyLine;
import org.pilothouse.study.NewPilot.NewTool;
import org.pilothouse.study.StudyDefinition.Phase;
import org.pilothouse.study.StudyRefused.Reason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PilothouseTest
class StudyTemplatesModuleTest {
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);

    @Autowired
    private StudyTemplates templates;

    @Autowired
    private Studies studies;

    @Autowired
    private StudyRoles roles;

    @Autowired
    private Accounts accounts;

    @Test
    void thePhasesFollowOneAnotherFromTheFirstDay() {
        var described = StudyTemplates.describe(TemplateFile.shipped("two-tools-single-order"), pilot("P", "x@y"));

        assertThat(StudyRules.problems(described)).isEmpty();
        assertThat(described.design()).isEqualTo(Design.CROSSOVER_SINGLE_ORDER);
        assertThat(described.phases())
                .containsExactly(
                        new Phase("Baseline", PhaseKind.BASELINE, MONDAY, MONDAY.plusDays(13), null, null, null),
                        phase("Copilot", MONDAY.plusDays(14), MONDAY.plusDays(34)),
                        phase("Own model", MONDAY.plusDays(35), MONDAY.plusDays(55)));
    }

    @Test
    void whoCreatesLeadsAndTheNamedOneIsThePrivacyOfficer() {
        var officer = staff();
        var creator = SignedInAs.studyCreator();
        var code = SampleStudies.freshCode();

        var study = templates.create(pilot(code, officer));

        assertThat(studies.mine())
                .extracting(StudyLine::code, StudyLine::roles)
                .containsExactly(org.assertj.core.api.Assertions.tuple(code, Set.of(Role.LEAD)));
        assertThat(roles.in(study)).extracting(RoleGrant::role).containsExactlyInAnyOrder(Role.LEAD, Role.CUSTODIAN);
        assertThat(roles.in(study))
                .filteredOn(grant -> grant.role() == Role.LEAD)
                .extracting(RoleGrant::account)
                .containsExactly(creator);
    }

    @Test
    void withoutAPrivacyOfficerNothingIsCreated() {
        SignedInAs.studyCreator();

        assertThatThrownBy(() -> templates.create(pilot(SampleStudies.freshCode(), "nobody@test.example")))
                .isInstanceOfSatisfying(StudyRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN_OFFICER);
                    assertThat(refused.field()).isEqualTo("privacyOfficer");
                });
        assertThat(studies.mine()).isEmpty();
    }

    @Test
    void onlyThoseWithTheRightCreatePilots() {
        SignedInAs.outsider();

        assertThatThrownBy(() -> templates.create(pilot(SampleStudies.freshCode(), "a@b.example")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private String staff() {
        var email = UUID.randomUUID() + "@test.example";
        SystemAuthority.call(() -> accounts.create(NewAccount.ofStaff(email, "Officer", "a long enough password")));
        return email;
    }

    private static Phase phase(String tool, LocalDate start, LocalDate end) {
        return new Phase(tool, PhaseKind.INTERVENTION, start, end, null, null, tool);
    }

    private static NewPilot pilot(String code, String officer) {
        return new NewPilot(
                "two-tools-single-order",
                code,
                "Pilot",
                Purpose.RESEARCH,
                ZoneId.of("America/Toronto"),
                MONDAY,
                List.of("Schools", "Clinic"),
                java.util.Map.of(),
                List.of(
                        new NewTool("Copilot", ToolKind.GENERAL_PURPOSE_LLM),
                        new NewTool("Own model", ToolKind.BESPOKE_FINE_TUNED_LLM)),
                officer);
    }
}

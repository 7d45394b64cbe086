package org.pilothouse.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pilothouse.PilothouseTest;
import org.pilothouse.SignedInAs;
import org.pilothouse.security.SystemAuthority;
import org.pilothouse.shared.Role;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.StudyRefused.Reason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PilothouseTest
class ToolPausesModuleTest {
    @Autowired
    private Studies studies;

    @Autowired
    private ToolPauses pauses;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void leadAndPrivacyOfficerPauseAndLiftWithTheirRolesAndATrail() {
        var study = created();
        var tool = tool(study).name();
        SignedInAs.custodianOf(study);
        pauses.pause(study, tool, " Wrong client in a draft. ");
        SignedInAs.leadOf(study);
        pauses.lift(study, tool);

        assertThat(tool(study).pauses()).singleElement().satisfies(pause -> {
            assertThat(pause.reason()).isEqualTo("Wrong client in a draft.");
            assertThat(pause.pausedBy()).isEqualTo(Role.CUSTODIAN);
            assertThat(pause.liftedBy()).isEqualTo(Role.LEAD);
            assertThat(pause.lasts()).isFalse();
        });
        assertThat(jdbc.sql("select action from audit_entry where study = ? and object = ? order by id")
                        .params(study.value(), "tool " + tool)
                        .query(String.class)
                        .list())
                .containsExactly("study.tool-paused", "study.tool-pause-lifted");
    }

    @Test
    void aToolHasOnePauseAtATimeAndOnlyAPausedOneIsLifted() {
        var study = created();
        var tool = tool(study).name();
        SignedInAs.leadOf(study);

        refuses(Reason.TOOL_NOT_PAUSED, () -> pauses.lift(study, tool));
        pauses.pause(study, tool, "It left things out.");
        refuses(Reason.TOOL_PAUSED, () -> pauses.pause(study, tool, "Again."));
        refuses(Reason.UNKNOWN_TOOL, () -> pauses.pause(study, "Nobody's tool", "Why not."));
        pauses.lift(study, tool);
        pauses.pause(study, tool, "Again.");

        assertThat(tool(study).pause()).map(ToolPause::reason).contains("Again.");
    }

    @Test
    void aReasonIsNeededAndNamesNobody() {
        var study = created();
        SignedInAs.leadOf(study);

        refuses(Reason.REQUIRED, () -> pauses.pause(study, tool(study).name(), " "));
        refuses(
                Reason.IDENTIFIES_SOMEBODY,
                () -> pauses.pause(study, tool(study).name(), "Call (519) 555-0133"));
        assertThat(tool(study).pauses()).isEmpty();
    }

    @Test
    void nobodyElsePauses() {
        var study = created();
        SignedInAs.researcherOf(study);

        assertThatThrownBy(() -> pauses.pause(study, tool(study).name(), "Because"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void changingTheSetUpNeitherEndsAPauseNorRenamesItAway() {
        var study = created();
        SignedInAs.leadOf(study);
        pauses.pause(study, tool(study).name(), "It left things out.");
        var before = studies.definition(study);

        studies.change(
                study,
                before.withTools(before.tools().stream()
                        .map(ToolPausesModuleTest::withoutPauses)
                        .toList()));
        assertThat(tool(study).pause()).isPresent();
        refuses(
                Reason.PAUSES_ARE_KEPT,
                () -> studies.change(study, before.withPhases(List.of()).withTools(List.of())));
    }

    @Test
    void aBundleTakesPausesAlong() {
        var study = created();
        SignedInAs.leadOf(study);
        pauses.pause(study, tool(study).name(), "It left things out.");
        pauses.lift(study, tool(study).name());
        pauses.pause(study, tool(study).name(), "Still does.");
        var written = StudyYaml.write(studies.definition(study));

        var read = StudyYaml.read(written).definition().orElseThrow();

        assertThat(read.tools()).isEqualTo(studies.definition(study).tools());
        assertThat(StudyYaml.write(read)).isEqualTo(written);
    }

    private static StudyDefinition.Tool withoutPauses(StudyDefinition.Tool tool) {
        return new StudyDefinition.Tool(
                tool.name(), tool.kind(), tool.vendor(), tool.inputModality(), tool.dataResidency(), tool.versions());
    }

    private static void refuses(Reason reason, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        StudyRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private StudyId created() {
        return SystemAuthority.call(() -> studies.create(SampleStudies.twoTools(SampleStudies.freshCode())));
    }

    private StudyDefinition.Tool tool(StudyId study) {
        return SystemAuthority.call(() -> studies.definition(study)).tools().getFirst();
    }
}

package org.pilothouse.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pilothouse.shared.StudyId;
import org.pilothouse.study.StudyDefinition.Tool;

class DesignPointsTest {
    private static final LocalDate BEFORE = LocalDate.of(2026, 1, 2);
    private static final StudyDefinition SOUND = SampleStudies.twoTools("D");

    @Test
    void aSoundStudyHasOnlyItsPlanAndASettingOpen() {
        assertThat(keys(SOUND, BEFORE)).containsExactlyInAnyOrder("plan-open", "site-without-setting");
    }

    @Test
    void missingApprovalsAreNamedOneByOne() {
        assertThat(keys(SOUND.withApprovals(List.of()), BEFORE))
                .contains("approval-missing.ethics", "approval-missing.privacy");
        assertThat(keys(SOUND.withApprovals(SOUND.approvals().subList(0, 1)), BEFORE))
                .contains("approval-missing.privacy")
                .doesNotContain("approval-missing.ethics");
    }

    @Test
    void whereThereAreOnlyInterviewsNothingSpeaksOfNotes() {
        var interviews = interviewsOnly(SOUND);

        assertThat(keys(interviews, BEFORE))
                .contains("approval-missing.ethics.interviews", "approval-missing.privacy.interviews")
                .doesNotContain("approval-missing.ethics", "no-note-types", "no-tools", "no-phases");
    }

    private static StudyDefinition interviewsOnly(StudyDefinition study) {
        return new StudyDefinition(
                study.code(),
                study.title(),
                Design.QUALITATIVE_ONLY,
                study.purpose(),
                study.analysisApproach(),
                study.timezone(),
                study.protocolVersion(),
                null,
                study.analysisPlan(),
                List.of(),
                study.sites(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void aSuspensionThatComesSoonIsSaidInPlaceOfTheLaterEnd() {
        var reb = SOUND.approvals().getFirst();
        var stopping = new StudyDefinition.Approval(
                reb.type(), reb.reference(), reb.issuedOn(), BEFORE.plusDays(20), null, BEFORE.plusDays(4));

        assertThat(keys(SOUND.withApprovals(List.of(stopping, SOUND.approvals().get(1))), BEFORE))
                .contains("approval-stops")
                .doesNotContain("approval-ends-soon");
    }

    @Test
    void afterTheLastPhaseNobodyIsAskedForApprovals() {
        assertThat(keys(SOUND.withApprovals(List.of()), LocalDate.of(2026, 3, 9)))
                .noneMatch(key -> key.startsWith("approval"));
    }

    @Test
    void anApprovalThatEndsTooEarlyIsSaidInTime() {
        var reb = SOUND.approvals().getFirst();
        var ending = new StudyDefinition.Approval(
                reb.type(), reb.reference(), reb.issuedOn(), LocalDate.of(2026, 3, 1), null);

        assertThat(keys(SOUND.withApprovals(List.of(ending, SOUND.approvals().get(1))), BEFORE))
                .contains("approval-ends");
    }

    @Test
    void aToolNeedsAVersionFromTheFirstDayOfItsPhase() {
        var general = SOUND.tools().getFirst();
        var bare = new Tool(general.name(), general.kind(), null, null, null, List.of());
        var late = new Tool(
                general.name(),
                general.kind(),
                null,
                null,
                null,
                List.of(new StudyDefinition.Version("1", LocalDate.of(2026, 1, 27), null, null)));

        assertThat(keys(SOUND.withTools(List.of(bare, SOUND.tools().get(1))), BEFORE))
                .contains("tool-without-version");
        assertThat(keys(SOUND.withTools(List.of(late, SOUND.tools().get(1))), BEFORE))
                .contains("tool-not-deployed");
    }

    @Test
    void anEmptyStudyLacksEverything() {
        var empty = SOUND.withPhases(List.of())
                .withTools(List.of())
                .withSites(List.of())
                .withNoteTypes(List.of());

        assertThat(keys(empty, BEFORE)).contains("no-phases", "no-tools", "no-sites", "no-note-types");
    }

    private static List<String> keys(StudyDefinition study, LocalDate today) {
        return new DesignPoints()
                .in(new StudyId(1), study, today).stream()
                        .map(point -> point.key().substring("study.open.".length()))
                        .toList();
    }
}

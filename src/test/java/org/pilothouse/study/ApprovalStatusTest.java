package org.pilothouse.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pilothouse.study.StudyDefinition.Approval;

class ApprovalStatusTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private final Approval approval =
            new Approval(ApprovalType.PIA, "PIA 1", DAY, DAY.plusDays(30), null, DAY.plusDays(10));

    @Test
    void anApprovalIsActiveFromItsFirstDayUntilItIsSuspended() {
        assertThat(approval.statusOn(DAY.minusDays(1))).isEqualTo(ApprovalStatus.COMING);
        assertThat(approval.statusOn(DAY)).isEqualTo(ApprovalStatus.ACTIVE);
        assertThat(approval.statusOn(DAY.plusDays(9))).isEqualTo(ApprovalStatus.ACTIVE);
        assertThat(approval.statusOn(DAY.plusDays(10))).isEqualTo(ApprovalStatus.SUSPENDED);
        assertThat(approval.statusOn(DAY.plusDays(31))).isEqualTo(ApprovalStatus.EXPIRED);
    }

    @Test
    void aSuspendedApprovalLetsNoNoteInWhileEarlierDaysStay() {
        var study = SampleStudies.twoTools("S")
                .withApprovals(List.of(new Approval(ApprovalType.REB, "REB 1", DAY, null, null), approval));

        assertThat(Approvals.refusalOn(study, DAY.plusDays(9))).isEmpty();
        assertThat(Approvals.refusalOn(study, DAY.plusDays(10))).contains("CK-03");
    }

    @Test
    void thirtyDaysBeforeItEndsTheLeadIsTold() {
        var study = SampleStudies.twoTools("S");
        var ends = study.approvals().getFirst().expiresOn();
        var told = new DesignPoints().in(new org.pilothouse.shared.StudyId(1), running(study), ends.minusDays(30));
        var notYet = new DesignPoints().in(new org.pilothouse.shared.StudyId(1), running(study), ends.minusDays(31));

        assertThat(told).extracting(OpenPoint::key).contains("study.open.approval-ends-soon");
        assertThat(notYet).extracting(OpenPoint::key).doesNotContain("study.open.approval-ends-soon");
    }

    /** Its last phase lasts for years, so that it is not over when the approval ends. */
    private static StudyDefinition running(StudyDefinition study) {
        var last = study.phases().getLast();
        return study.withPhases(List.of(
                study.phases().getFirst(),
                new StudyDefinition.Phase(
                        last.name(), last.kind(), last.start(), last.start().plusYears(5), null, null, last.tool())));
    }
}

package org.pilothouse.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pilothouse.study.ApprovalType.IRB;
import static org.pilothouse.study.ApprovalType.PIA;
import static org.pilothouse.study.ApprovalType.REB;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pilothouse.study.StudyDefinition.Approval;

class ApprovalsTest {
    private static final LocalDate ISSUED = LocalDate.of(2026, 1, 1);
    private static final LocalDate EXPIRES = LocalDate.of(2026, 3, 31);

    @ParameterizedTest
    @CsvSource({"2025-12-31, true", "2026-01-01, false", "2026-03-31, false", "2026-04-01, true"})
    void anApprovalHoldsFromItsFirstToItsLastDay(LocalDate day, boolean refused) {
        assertThat(Approvals.refusalOn(study(Purpose.QI_EVALUATION, PIA), day).isPresent())
                .isEqualTo(refused);
    }

    @Test
    void researchNeedsAnEthicsBoardAndAPrivacyAssessment() {
        assertThat(Approvals.refusalOn(study(Purpose.RESEARCH, REB, PIA), ISSUED))
                .isEmpty();
        assertThat(Approvals.refusalOn(study(Purpose.BOTH, IRB, PIA), ISSUED)).isEmpty();
        assertThat(Approvals.refusalOn(study(Purpose.RESEARCH, REB), ISSUED)).contains("CK-03");
        assertThat(Approvals.missingOn(study(Purpose.BOTH, PIA), ISSUED)).containsExactly(Set.of(REB, IRB));
    }

    @Test
    void qualityImprovementNeedsThePrivacyAssessmentAlone() {
        assertThat(Approvals.refusalOn(study(Purpose.QI_EVALUATION, REB), ISSUED))
                .contains("CK-03");
        assertThat(Approvals.refusalOn(study(Purpose.QI_EVALUATION, PIA), ISSUED))
                .isEmpty();
    }

    private static StudyDefinition study(Purpose purpose, ApprovalType... given) {
        var approvals = new ArrayList<Approval>();
        for (var type : given) {
            approvals.add(new Approval(type, "ref", ISSUED, EXPIRES, null));
        }
        return new StudyDefinition(
                "A",
                "A",
                Design.PRE_POST,
                purpose,
                null,
                ZoneId.of("UTC"),
                null,
                null,
                AnalysisPlan.NOTHING_DECLARED,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                approvals);
    }
}

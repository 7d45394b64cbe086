package org.pilothouse.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether everybody who has to agree to a study did so for a given day (CK-03). */
public final class Approvals {
    /** What a refused note or activation is told. */
    public static final String REFUSAL = "CK-03";

    private static final Set<ApprovalType> ETHICS = Set.of(ApprovalType.REB, ApprovalType.IRB);
    private static final Set<ApprovalType> PRIVACY = Set.of(ApprovalType.PIA);

    private Approvals() {}

    /** Empty if the study may take in data of that day, else {@value #REFUSAL}. */
    public static Optional<String> refusalOn(StudyDefinition study, LocalDate day) {
        return missingOn(study, day).isEmpty() ? Optional.empty() : Optional.of(REFUSAL);
    }

    /** The approvals still wanted on that day; of each set one is enough. */
    public static List<Set<ApprovalType>> missingOn(StudyDefinition study, LocalDate day) {
        return required(study.purpose()).stream()
                .filter(oneOf -> study.approvals().stream()
                        .noneMatch(approval -> oneOf.contains(approval.type()) && approval.coversDay(day)))
                .toList();
    }

    /** Research needs an ethics board and a privacy assessment, quality improvement the assessment. */
    public static List<Set<ApprovalType>> required(Purpose purpose) {
        return purpose == Purpose.QI_EVALUATION ? List.of(PRIVACY) : List.of(ETHICS, PRIVACY);
    }
}

package org.pilothouse.enrolment;

import java.util.Optional;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface RetentionRuleRepository extends JpaRepository<KeptRetentionRule, Long> {

    Optional<KeptRetentionRule> findByStudyAndDataClass(StudyId study, RetentionClass dataClass);
}

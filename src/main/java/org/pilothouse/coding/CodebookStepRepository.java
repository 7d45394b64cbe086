package org.pilothouse.coding;

import java.util.List;
import java.util.Optional;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.StudyId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface CodebookStepRepository extends JpaRepository<CodebookStep, Long> {

    List<CodebookStep> findByStudyOrderByIdDesc(StudyId study, Limit most);

    List<CodebookStep> findByStudyOrderByIdDesc(StudyId study);

    Optional<CodebookStep> findFirstByStudyAndAccountAndUndoneFalseOrderByIdDesc(StudyId study, AccountId account);

    Optional<CodebookStep> findFirstByStudyAndAccountAndUndoneTrueOrderByIdAsc(StudyId study, AccountId account);

    List<CodebookStep> findByStudyAndAccountAndUndoneTrue(StudyId study, AccountId account);
}

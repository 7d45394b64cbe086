package org.pilothouse.coding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface MemoRepository extends JpaRepository<Memo, Long> {

    List<Memo> findByStudyOrderByWrittenAtDescIdDesc(StudyId study);

    Optional<Memo> findByStudyAndGuid(StudyId study, UUID guid);

    List<Memo> findByStudyAndSubjectIn(StudyId study, Collection<UUID> subjects);
}

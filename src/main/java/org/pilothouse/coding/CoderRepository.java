package org.pilothouse.coding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pilothouse.shared.AccountId;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface CoderRepository extends JpaRepository<Coder, Long> {

    List<Coder> findByStudyOrderByName(StudyId study);

    Optional<Coder> findByStudyAndAccount(StudyId study, AccountId account);

    Optional<Coder> findByStudyAndGuid(StudyId study, UUID guid);
}

package org.pilothouse.coding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface LostCodingRepository extends JpaRepository<LostCoding, Long> {

    List<LostCoding> findByTranscriptOrderById(long transcript);

    Optional<LostCoding> findByStudyAndGuid(StudyId study, UUID guid);
}

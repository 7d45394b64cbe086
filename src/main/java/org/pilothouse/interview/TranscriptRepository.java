package org.pilothouse.interview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface TranscriptRepository extends JpaRepository<Transcript, Long> {

    List<Transcript> findByStudyOrderByNameAscGuidAsc(StudyId study);

    Optional<Transcript> findByStudyAndGuid(StudyId study, UUID guid);

    Optional<Transcript> findByStudyAndChecksum(StudyId study, String checksum);

    List<Transcript> findByPendingTrueAndImportedAtBefore(Instant time);

    boolean existsByStudyAndChecksum(StudyId study, String checksum);

    boolean existsByStudyAndChecksumAndIdNot(StudyId study, String checksum, long id);

    boolean existsByStudyAndGuid(StudyId study, UUID guid);
}

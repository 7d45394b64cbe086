package org.pilothouse.report;

import java.util.List;
import java.util.Optional;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface LockedReleaseRepository extends JpaRepository<LockedRelease, Long> {

    List<LockedRelease> findByStudyOrderByReleaseNumberDesc(StudyId study);

    Optional<LockedRelease> findFirstByStudyOrderByReleaseNumberDesc(StudyId study);

    Optional<LockedRelease> findByStudyAndReleaseNumber(StudyId study, int releaseNumber);

    @Query("""
            select new org.pilothouse.report.ReleaseLine(
                r.releaseNumber, r.title, r.lockedAt, r.contentHash, r.previousNumber)
            from LockedRelease r
            where r.study = :study
            order by r.releaseNumber desc
            """)
    List<ReleaseLine> findLines(StudyId study);
}

package org.pilothouse.coding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pilothouse.shared.StudyId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CodeApplicationRepository extends JpaRepository<CodeApplication, Long> {

    List<CodeApplication> findByStudyOrderByTranscriptAscStartPositionAscEndPositionAscGuidAsc(StudyId study);

    List<CodeApplication> findByTranscriptOrderByStartPositionAscIdAsc(long transcript);

    /** What one coder coded with one code in one text, in reading order. */
    List<CodeApplication> findByTranscriptAndCodeAndCoderOrderByStartPosition(long transcript, long code, long coder);

    @Query("""
            select a from CodeApplication a
            where a.transcript = :transcript and a.code = :code and a.coder = :coder
              and a.startPosition < :end and a.endPosition > :start
            order by a.startPosition
            """)
    List<CodeApplication> overlapping(long transcript, long code, long coder, int start, int end);

    List<CodeApplication> findByStudyAndGuidIn(StudyId study, Collection<UUID> guids);

    Optional<CodeApplication> findByStudyAndGuid(StudyId study, UUID guid);

    List<CodeApplication> findByStudyAndCode(StudyId study, long code);

    @Query("select a from CodeApplication a where a.study = :study and a.remark.memo is not null order by a.id")
    List<CodeApplication> withMemo(StudyId study);

    boolean existsByCode(long code);

    @Query(
            "select a.code from CodeApplication a where a.study = :study and a.coder = :coder group by a.code order by max(a.appliedAt) desc, a.code")
    List<Long> recentCodes(StudyId study, long coder);

    @Query("select count(s) > 0 from CodingStep s where s.code = :code")
    boolean stepExistsFor(long code);

    @Query("""
            select new org.pilothouse.coding.CodeCount(a.code, count(a)) from CodeApplication a
            where a.study = :study and (a.transcript not in :ownOnly or a.coder = :coder)
            group by a.code
            """)
    List<CodeCount> countByCode(StudyId study, Collection<Long> ownOnly, long coder);

    @Query("""
            select a from CodeApplication a
            where a.study = :study
              and (:anyCode = true or a.code in :codes)
              and (:anyCoder = true or a.coder in :coders)
              and (a.transcript not in :ownOnly or a.coder = :me)
            order by a.transcript, a.startPosition, a.id
            """)
    Page<CodeApplication> find(
            StudyId study,
            boolean anyCode,
            Collection<Long> codes,
            boolean anyCoder,
            Collection<Long> coders,
            Collection<Long> ownOnly,
            long me,
            Pageable page);
}

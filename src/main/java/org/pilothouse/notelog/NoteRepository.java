package org.pilothouse.notelog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface NoteRepository extends JpaRepository<Note, Long>, JpaSpecificationExecutor<Note> {

    List<Note> findByStudy(StudyId study);

    Optional<Note> findByStudyAndNoteRef(StudyId study, String noteRef);

    List<Note> findByStudyAndNoteRefIn(StudyId study, Collection<String> noteRefs);

    long countByStudyAndParticipant(StudyId study, ParticipantCode participant);

    @Query("select n.noteRef from Note n where n.study = :study")
    List<String> references(StudyId study);

    @Query("select n.noteRef from Note n where n.study = :study and n.participant = :participant")
    List<String> references(StudyId study, ParticipantCode participant);

    @Query("select new org.pilothouse.notelog.NoteKey(n.id, n.noteRef) from Note n where n.study = :study")
    List<NoteKey> keys(StudyId study);

    @Query("""
            select n from Note n
            where n.study = :study and n.participant = :participant and n.serviceDate between :from and :to
            order by n.serviceDate desc, n.recordedAt desc, n.id desc
            """)
    List<Note> findBetween(StudyId study, ParticipantCode participant, LocalDate from, LocalDate to);

    Optional<Note> findFirstByStudyAndParticipantOrderByRecordedAtDescIdDesc(
            StudyId study, ParticipantCode participant);

    /** Types of one clinician's notes, the one used most first. */
    @Query("""
            select n.noteType from Note n
            where n.study = :study and n.participant = :participant
            group by n.noteType
            order by count(n) desc, n.noteType
            """)
    List<String> typesByUse(StudyId study, ParticipantCode participant);

    @Query("""
            select new org.pilothouse.notelog.NoteFact(n.noteRef, n.participant, n.serviceDate, n.noteType, n.setting,
                n.eligibleForAi, n.use.tool, n.use.toolVersion, n.use.useOutcome, n.use.nonUseReason,
                n.time.measurementMethod, n.time.docMinutes, n.time.corrected, n.detail.batchId)
            from Note n
            where n.study = :study and n.failedCheck is null and n.detail.leftOut is null
            order by n.noteRef
            """)
    List<NoteFact> facts(StudyId study);

    @Query("""
            select new org.pilothouse.notelog.NoteParticulars(n.noteRef, n.time.outsideHoursMinutes, n.time.sessionEndedAt,
                n.time.signedAt, n.detail.draftWords, n.detail.finalWords, n.detail.wordsInserted, n.detail.wordsDeleted,
                n.detail.wordsSubstituted, n.detail.detailProbability, n.detail.loggingSeconds,
                (select count(f) from NoteFlag f where f.note = n.id
                    and f.kind = org.pilothouse.notelog.flag.FlagKind.LATE))
            from Note n
            where n.study = :study and n.failedCheck is null and n.detail.leftOut is null
            """)
    List<NoteParticulars> particulars(StudyId study);

    @Query("""
            select new org.pilothouse.notelog.NotesLeftOut(n.participant, n.serviceDate, count(n))
            from Note n
            where n.study = :study and n.failedCheck is null and n.detail.leftOut = true
            group by n.participant, n.serviceDate
            """)
    List<NotesLeftOut> leftOut(StudyId study);

    @Query("""
            select new org.pilothouse.notelog.DayTotal(n.participant, n.serviceDate, sum(n.time.docMinutes))
            from Note n
            where n.study = :study and n.participant in :participants and n.serviceDate between :first and :last
              and n.time.docMinutes is not null
            group by n.participant, n.serviceDate
            """)
    List<DayTotal> dayTotals(StudyId study, Collection<ParticipantCode> participants, LocalDate first, LocalDate last);

    @Query("""
            select distinct new org.pilothouse.notelog.DayWithNotes(n.participant, n.serviceDate)
            from Note n
            where n.study = :study
            """)
    List<DayWithNotes> daysWithNotes(StudyId study);

    /** What was recorded after that moment or was never analysed. */
    @Modifying(flushAutomatically = true)
    @Query("""
            delete from Note n
            where n.study = :study and n.participant = :participant
              and (n.recordedAt > :after or n.failedCheck is not null)
            """)
    int deleteAfter(StudyId study, ParticipantCode participant, Instant after);
}

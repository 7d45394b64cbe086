package org.pilothouse.notelog.flag;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.pilothouse.shared.MeasurementMethod;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface NoteFlagRepository extends JpaRepository<NoteFlag, Long> {

    @Query("""
            select new org.pilothouse.notelog.flag.FlaggedNote(n.id, n.participant, n.serviceDate, n.noteType,
                n.time.measurementMethod, n.time.docMinutes, n.use.tool, n.use.clientAiConsent, n.detail.batchId, n.recordedAt)
            from Note n
            where n.study = :study and n.noteRef in :noteRefs
            """)
    List<FlaggedNote> notes(StudyId study, Collection<String> noteRefs);

    /** Minutes of the steps of each note that has any, interruptions left out. */
    @Query("""
            select new org.pilothouse.notelog.flag.StepMinutes(s.note, sum(s.minutes)) from NoteStep s
            where s.note in :notes and s.step <> 'O'
            group by s.note
            """)
    List<StepMinutes> stepMinutes(Collection<Long> notes);

    @Query("""
            select n.time.docMinutes from Note n
            where n.study = :study and n.noteType = :noteType and n.time.docMinutes is not null
              and n.failedCheck is null and n.detail.leftOut is null
            """)
    List<Double> minutesOfType(StudyId study, String noteType);

    @Query("""
            select n.time.docMinutes from Note n
            where n.study = :study and n.participant = :participant and n.time.docMinutes is not null
              and n.time.measurementMethod in :methods and n.detail.batchId is null
            """)
    List<Double> minutesOf(StudyId study, ParticipantCode participant, Collection<MeasurementMethod> methods);

    boolean existsByStudyAndParticipantAndKind(StudyId study, ParticipantCode participant, FlagKind kind);

    boolean existsByNoteAndKind(long note, FlagKind kind);

    @Query("""
            select new org.pilothouse.notelog.flag.FlagLine(f.id, f.participant, f.kind, n.noteRef, f.raisedAt)
            from NoteFlag f left join Note n on n.id = f.note
            where f.study = :study and f.participant = :participant and f.answer is null
            order by f.raisedAt, f.id
            """)
    List<FlagLine> open(StudyId study, ParticipantCode participant);

    @Query("""
            select new org.pilothouse.notelog.flag.FlagLine(f.id, f.participant, f.kind, n.noteRef, f.raisedAt)
            from NoteFlag f left join Note n on n.id = f.note
            where f.study = :study and f.answer is null and f.raisedAt < :before
            order by f.raisedAt, f.id
            """)
    List<FlagLine> openSince(StudyId study, Instant before);

    @Query("""
            select new org.pilothouse.notelog.flag.FlagCount(f.kind, count(f), count(distinct f.participant))
            from NoteFlag f
            where f.study = :study and f.raisedAt < :before
            group by f.kind
            """)
    List<FlagCount> counts(StudyId study, Instant before);

    @Query("""
            select new org.pilothouse.notelog.flag.FlagRow(n.noteRef, f.participant, f.kind, f.raisedAt, f.answer, f.answeredAt)
            from NoteFlag f left join Note n on n.id = f.note
            where f.study = :study
            """)
    List<FlagRow> rows(StudyId study);

    @Query("""
            select new org.pilothouse.notelog.flag.NoteNumber(n.noteRef, n.id, n.participant) from Note n
            where n.study = :study
            """)
    List<NoteNumber> numbers(StudyId study);

    long deleteByStudyAndParticipant(StudyId study, ParticipantCode participant);
}

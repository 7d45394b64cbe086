package org.pilothouse.notelog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface NoteStepRepository extends JpaRepository<NoteStep, Long> {

    @Query("select s from NoteStep s where s.note in :notes order by s.note, s.position, s.id")
    List<NoteStep> ofNotes(Collection<Long> notes);

    @Query("""
            select s from NoteStep s
            where s.note is null and s.study = :study and s.participant = :participant and s.doneOn between :from and :to
            order by s.doneOn desc, s.position desc, s.id desc
            """)
    List<NoteStep> loose(StudyId study, ParticipantCode participant, LocalDate from, LocalDate to);

    @Modifying
    @Query("delete from NoteStep s where s.note = :note")
    void deleteOf(long note);

    @Modifying(flushAutomatically = true)
    @Query("""
            delete from NoteStep s where s.note in (
                select n.id from Note n
                where n.study = :study and n.participant = :participant
                  and (n.recordedAt > :after or n.failedCheck is not null))
            """)
    int deleteOfNotesAfter(StudyId study, ParticipantCode participant, Instant after);

    /** Work outside notes. */
    @Modifying(flushAutomatically = true)
    @Query("""
            delete from NoteStep s
            where s.note is null and s.study = :study and s.participant = :participant
              and (s.doneOn > :day or s.failedCheck is not null)
            """)
    int deleteLooseAfter(StudyId study, ParticipantCode participant, LocalDate day);

    @Query("""
            select new org.pilothouse.notelog.StepFact(n.noteRef, s.participant, s.doneOn, s.position, s.step,
                coalesce(s.artefact, n.noteType), s.minutes)
            from NoteStep s left join Note n on n.id = s.note
            where s.study = :study and n.failedCheck is null and s.failedCheck is null and n.detail.leftOut is null
            order by n.noteRef, s.participant, s.doneOn, s.position, s.id
            """)
    List<StepFact> facts(StudyId study);

    @Query("""
            select new org.pilothouse.notelog.StepFact(n.noteRef, s.participant, s.doneOn, s.position, s.step,
                s.artefact, s.minutes)
            from NoteStep s left join Note n on n.id = s.note
            where s.study = :study
            """)
    List<StepFact> rows(StudyId study);
}

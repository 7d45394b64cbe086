package org.pilothouse.notelog.timer;

import java.util.List;
import java.util.Optional;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface NoteTimerRepository extends JpaRepository<NoteTimer, Long> {

    List<NoteTimer> findByStudyAndParticipantAndEndedAtIsNullOrderByStartedAtAscIdAsc(
            StudyId study, ParticipantCode participant);

    Optional<NoteTimer> findByStudyAndParticipantAndNoteRef(StudyId study, ParticipantCode participant, String noteRef);

    List<NoteTimer> findByStudyAndEndedAtIsNull(StudyId study);

    List<NoteTimer> findByStudyAndParticipant(StudyId study, ParticipantCode participant);

    /** Other notes that were begun before this one ended and ended after it was begun, or did not end yet. */
    @Query("""
            select other from NoteTimer other, NoteTimer own
            where own.study = :study and own.participant = :participant and own.noteRef = :noteRef
              and other.study = :study and other.participant = :participant and other.noteRef <> :noteRef
              and (own.endedAt is null or other.startedAt < own.endedAt)
              and (other.endedAt is null or other.endedAt > own.startedAt)
            """)
    List<NoteTimer> beside(StudyId study, ParticipantCode participant, String noteRef);
}

package org.pilothouse.notelog.timer;

import java.util.List;
import java.util.Optional;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface NoteTimerRepository extends JpaRepository<NoteTimer, Long> {

    List<NoteTimer> findByStudyAndParticipantAndEndedAtIsNullOrderByStartedAtAscIdAsc(
            StudyId study, ParticipantCode participant);

    Optional<NoteTimer> findByStudyAndParticipantAndNoteRef(StudyId study, ParticipantCode participant, String noteRef);

    List<NoteTimer> findByStudyAndEndedAtIsNull(StudyId study);

    List<NoteTimer> findByStudyAndParticipant(StudyId study, ParticipantCode participant);
}

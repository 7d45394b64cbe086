package org.pilothouse.notelog;

import java.util.List;
import java.util.Optional;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface UsualPathRepository extends JpaRepository<UsualPath, Long> {

    Optional<UsualPath> findByStudyAndParticipantAndNoteType(
            StudyId study, ParticipantCode participant, String noteType);

    List<UsualPath> findByStudyAndParticipant(StudyId study, ParticipantCode participant);

    List<UsualPath> findByStudy(StudyId study);

    long deleteByStudyAndParticipant(StudyId study, ParticipantCode participant);
}

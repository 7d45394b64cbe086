package org.pilothouse.enrolment;

import java.util.Collection;
import java.util.List;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface ParticipantPhaseRepository extends JpaRepository<ParticipantPhase, Long> {

    List<ParticipantPhase> findByStudyOrderByParticipantAscPhaseAsc(StudyId study);

    List<ParticipantPhase> findByStudyAndParticipantIn(StudyId study, Collection<ParticipantCode> participants);

    List<ParticipantPhase> findByStudyAndParticipantOrderByPhase(StudyId study, ParticipantCode participant);

    long deleteByStudyAndParticipantAndPhase(StudyId study, ParticipantCode participant, String phase);

    long deleteByStudyAndParticipant(StudyId study, ParticipantCode participant);
}

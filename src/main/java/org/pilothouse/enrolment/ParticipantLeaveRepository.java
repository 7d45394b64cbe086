package org.pilothouse.enrolment;

import java.time.LocalDate;
import java.util.List;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface ParticipantLeaveRepository extends JpaRepository<ParticipantLeave, Long> {

    List<ParticipantLeave> findByStudyOrderByParticipantAscStartsOnAsc(StudyId study);

    List<ParticipantLeave> findByStudyAndParticipantOrderByStartsOn(StudyId study, ParticipantCode participant);

    long deleteByStudyAndParticipant(StudyId study, ParticipantCode participant);

    long deleteByStudyAndParticipantAndStartsOn(StudyId study, ParticipantCode participant, LocalDate startsOn);
}

package org.pilothouse.notelog.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface DayEndRepository extends JpaRepository<DayEnd, Long> {

    Optional<DayEnd> findByStudyAndParticipantAndOnDay(StudyId study, ParticipantCode participant, LocalDate day);

    List<DayEnd> findByStudy(StudyId study);

    long deleteByStudyAndParticipantAndOnDayAfter(StudyId study, ParticipantCode participant, LocalDate day);
}

package org.pilothouse.notelog.weekly;

import java.time.LocalDate;
import java.util.List;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface ScheduledWeekRepository extends JpaRepository<ScheduledWeek, Long> {

    List<ScheduledWeek> findByStudy(StudyId study);

    long deleteByStudyAndParticipantAndWeekAfter(StudyId study, ParticipantCode participant, LocalDate week);
}

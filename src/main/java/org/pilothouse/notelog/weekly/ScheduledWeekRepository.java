package org.pilothouse.notelog.weekly;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface ScheduledWeekRepository extends JpaRepository<ScheduledWeek, Long> {

    List<ScheduledWeek> findByStudy(StudyId study);

    Optional<ScheduledWeek> findByStudyAndParticipantAndWeek(
            StudyId study, ParticipantCode participant, LocalDate week);

    long deleteByStudyAndParticipantAndWeekAfter(StudyId study, ParticipantCode participant, LocalDate week);
}

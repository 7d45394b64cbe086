package org.pilothouse.notelog.weekly;

import java.time.LocalDate;
import java.util.List;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface VendorFigureRepository extends JpaRepository<VendorFigure, Long> {

    List<VendorFigure> findByStudy(StudyId study);

    long deleteByStudyAndParticipantAndWeekAfter(StudyId study, ParticipantCode participant, LocalDate week);
}

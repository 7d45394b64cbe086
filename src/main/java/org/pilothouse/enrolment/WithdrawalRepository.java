package org.pilothouse.enrolment;

import java.util.List;
import java.util.Optional;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface WithdrawalRepository extends JpaRepository<Withdrawal, Long> {

    List<Withdrawal> findByStudyOrderByParticipant(StudyId study);

    Optional<Withdrawal> findByStudyAndParticipant(StudyId study, ParticipantCode participant);
}

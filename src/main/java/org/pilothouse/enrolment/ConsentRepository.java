package org.pilothouse.enrolment;

import java.util.Collection;
import java.util.List;
import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface ConsentRepository extends JpaRepository<GivenConsent, Long> {

    List<GivenConsent> findByStudyOrderByParticipantAscGivenAtAsc(StudyId study);

    List<GivenConsent> findByStudyAndParticipantIn(StudyId study, Collection<ParticipantCode> participants);

    List<GivenConsent> findByStudyAndParticipantOrderByGivenAt(StudyId study, ParticipantCode participant);
}

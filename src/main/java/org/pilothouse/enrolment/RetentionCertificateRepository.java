package org.pilothouse.enrolment;

import java.util.List;
import java.util.Optional;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface RetentionCertificateRepository extends JpaRepository<RetentionCertificate, Long> {

    List<RetentionCertificate> findByStudyOrderByNumberDesc(StudyId study);

    Optional<RetentionCertificate> findByStudyAndNumber(StudyId study, int number);
}

package org.pilothouse.enrolment;

import java.util.List;
import java.util.Optional;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface ConsentFormRepository extends JpaRepository<PublishedForm, Long> {

    List<PublishedForm> findByStudyOrderByEffectiveFromAscFormVersionAsc(StudyId study);

    boolean existsByStudy(StudyId study);

    Optional<PublishedForm> findByStudyAndFormVersion(StudyId study, String formVersion);
}

package org.pilothouse.coding;

import java.util.List;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;

interface BlindCoderRepository extends JpaRepository<BlindCoder, Long> {

    List<BlindCoder> findByStudyOrderById(StudyId study);

    List<BlindCoder> findByTranscriptOrderById(long transcript);
}

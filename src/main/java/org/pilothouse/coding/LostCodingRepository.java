package org.pilothouse.coding;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface LostCodingRepository extends JpaRepository<LostCoding, Long> {

    List<LostCoding> findByTranscriptOrderById(long transcript);
}

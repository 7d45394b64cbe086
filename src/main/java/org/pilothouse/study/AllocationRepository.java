package org.pilothouse.study;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AllocationRepository extends JpaRepository<Allocation, Long> {

    Optional<Allocation> findByStudy(StudyId study);

    boolean existsByStudy(StudyId study);

    /** Held until the end of the transaction, so that of two who sign at once each draws a slot of its own. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Allocation a where a.study = :study")
    Optional<Allocation> lock(StudyId study);
}

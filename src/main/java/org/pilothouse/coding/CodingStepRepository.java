package org.pilothouse.coding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface CodingStepRepository extends JpaRepository<CodingStep, Long> {

    Optional<CodingStep> findFirstByCoderAndTranscriptAndUndoneFalseOrderByIdDesc(long coder, long transcript);

    Optional<CodingStep> findFirstByCoderAndTranscriptAndUndoneTrueOrderByIdAsc(long coder, long transcript);

    long countByStudy(StudyId study);

    List<CodingStep> findByTranscript(long transcript);

    List<CodingStep> findByCoderAndBatchAndUndoneOrderById(long coder, UUID batch, boolean undone);

    /** Whoever does something new cannot do again what was taken back. */
    @Modifying(flushAutomatically = true)
    @Query("delete from CodingStep s where s.coder = :coder and s.transcript = :transcript and s.undone = true")
    void forgetUndone(long coder, long transcript);
}

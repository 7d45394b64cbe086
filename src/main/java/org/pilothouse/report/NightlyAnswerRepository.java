package org.pilothouse.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.StudyId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface NightlyAnswerRepository extends JpaRepository<NightlyAnswer, Long> {

    List<NightlyAnswer> findByStudyAndAnalysisOrderById(StudyId study, String analysis);

    Optional<NightlyAnswer> findByStudyAndAnalysisAndPart(StudyId study, String analysis, String part);

    @Query("select distinct a.analysis from NightlyAnswer a where a.study = :study and a.frozenAt >= :since")
    List<String> analysesFrozen(StudyId study, Instant since);

    @Query("select max(a.frozenAt) from NightlyAnswer a")
    @Nullable Instant lastFrozenAt();
}

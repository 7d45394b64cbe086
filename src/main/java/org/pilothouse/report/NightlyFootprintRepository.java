package org.pilothouse.report;

import java.util.List;
import org.pilothouse.shared.StudyId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface NightlyFootprintRepository extends JpaRepository<NightlyFootprint, Long> {

    List<NightlyFootprint> findByStudyAndIdGreaterThanOrderById(StudyId study, long id, Limit piece);

    List<NightlyFootprint> findByStudyAndAnalysisAndIdGreaterThanOrderById(
            StudyId study, String analysis, long id, Limit piece);

    List<NightlyFootprint> findByStudyAndAnalysisAndMeasureAndIdGreaterThanOrderById(
            StudyId study, String analysis, MeasurePart measure, long id, Limit piece);
}

package org.pilothouse.analysis;

import java.util.List;
import java.util.Optional;
import org.pilothouse.shared.StudyId;

/** What leads are answered: as of last night, because figures that follow the data tell who has just logged (rule 6). */
public interface FrozenAnswers {

    /** The answer that holds until the next night; empty when none was frozen. */
    Optional<AnalysisResult> find(StudyId study, String analysis, AnalysisParameters parameters);

    /** What can be looked at beside the whole, a phase, a site or a discipline each: where there is anything to show. */
    List<AnalysisParameters> parts(StudyId study, String analysis);
}

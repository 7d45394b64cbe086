package org.pilothouse.study;

import java.time.LocalDate;
import org.pilothouse.shared.StudyId;

/** How a feature puts figures on the lead's overview, only such as a lead may see; every bean of this is asked. */
@FunctionalInterface
public interface OverviewFigures {

    OverviewBlock in(StudyId study, StudyDefinition definition, LocalDate today);
}

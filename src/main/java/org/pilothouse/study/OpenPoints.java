package org.pilothouse.study;

import java.time.LocalDate;
import java.util.List;
import org.pilothouse.shared.StudyId;

/** How a feature puts something on the lead's list of what to do next; every bean of this is asked. */
@FunctionalInterface
public interface OpenPoints {

    List<OpenPoint> in(StudyId study, StudyDefinition definition, LocalDate today);
}

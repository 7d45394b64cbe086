package org.pilothouse.study;

import java.time.LocalDate;
import java.util.List;
import org.pilothouse.shared.StudyId;

/** What a feature has planned for days of a study, the same for everybody; every bean of this is asked. Never about a person. */
@FunctionalInterface
public interface PlannedDays {

    List<Planned> in(StudyId study, StudyDefinition definition);

    /**
     * Something planned; both days belong to it.
     *
     * @param row what stands in one row of the time line, such as a survey
     * @param name which one of the row
     */
    record Planned(String row, String name, LocalDate from, LocalDate to) {}
}

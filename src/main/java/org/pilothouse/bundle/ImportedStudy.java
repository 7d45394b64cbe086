package org.pilothouse.bundle;

import java.util.List;
import org.pilothouse.shared.RowProblem;
import org.pilothouse.shared.StudyId;

/** A study just read from a bundle, with everything that was flagged or left out. */
public record ImportedStudy(StudyId study, String code, String title, List<RowProblem> notes) {}

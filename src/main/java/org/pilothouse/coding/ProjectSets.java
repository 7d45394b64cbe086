package org.pilothouse.coding;

import java.util.List;
import org.pilothouse.refiqda.Loss;
import org.pilothouse.refiqda.QdaSet;
import org.pilothouse.shared.BundleReport;
import org.pilothouse.shared.StudyId;

/** Lets the feature that owns themes put them into a project as sets of codes, and take them out again. */
public interface ProjectSets {
    /** The description of a set that is only a set of codes, not a theme. */
    String CODE_SET = "Set of codes";

    /** In a stable order, with stored guids. */
    List<QdaSet> sets(StudyId study);

    /** What of it a set has no place for. */
    default List<Loss> losses(StudyId study) {
        return List.of();
    }

    /** Called when codes and codings of the project are in. */
    void read(StudyId study, List<QdaSet> sets, BundleReport report);
}

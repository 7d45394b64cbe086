package org.pilothouse.study;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.StudyId;

/** What the data so far let hope for; told by the feature that knows the data, in counts only. */
@FunctionalInterface
public interface ReportOutlook {

    /** Empty before the first phase begins and for pilots that measure nothing. */
    Optional<OnCourse> in(StudyId study);

    /**
     * How many clinicians will enter the primary estimate if they go on as they do.
     *
     * @param clinicians how many of them; null where that is hidden because it stands for too few people
     * @param of how many log notes at all; null where that is hidden
     * @param smallestGroup how many the estimate needs to be published
     */
    record OnCourse(@Nullable Integer clinicians, @Nullable Integer of, int smallestGroup) {

        /** Whether enough are on course for the estimate to be published. */
        public boolean isEnough() {
            return clinicians != null && clinicians >= smallestGroup;
        }
    }
}

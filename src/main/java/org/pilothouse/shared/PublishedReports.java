package org.pilothouse.shared;

import java.time.Instant;
import java.util.List;

/** Which reports of a study are published: what they say stays, whatever is deleted afterwards. */
@FunctionalInterface
public interface PublishedReports {

    /** The newest first. For services that have checked who is asking. */
    List<Published> publishedOf(StudyId study);

    /** A published report by name and date. */
    record Published(int number, String title, Instant lockedAt) {}
}

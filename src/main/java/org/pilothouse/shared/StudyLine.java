package org.pilothouse.shared;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A study as it stands in the study switcher, with what the signed-in person is to it.
 *
 * @param closedAt null as long as it is open
 */
public record StudyLine(
        StudyId id,
        String code,
        String title,
        ZoneId zone,
        Set<Role> roles,
        @Nullable Instant closedAt) {}

package org.pilothouse.enrolment.link;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pilothouse.shared.StudyId;

/** An entry of the link store, opened. */
public record PersonLink(
        UUID id, StudyId study, Person person, @Nullable Instant invitationExpiresAt) {}

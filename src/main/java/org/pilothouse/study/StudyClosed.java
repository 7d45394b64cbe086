package org.pilothouse.study;

import java.time.Instant;
import org.pilothouse.shared.StudyId;

/** A pilot was closed: invitations lead nowhere and clocks stop, in the same transaction. */
public record StudyClosed(StudyId study, Instant at) {}

package org.pilothouse.notelog.timer;

import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** A note was finished whose clock ran while that of another note of the same clinician did (CK-08). */
public record TimersOverlap(StudyId study, ParticipantCode participant, String noteRef) {}

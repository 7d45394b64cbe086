package org.pilothouse.notelog.timer;

import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** A clinician's timers changed: other tabs want to know. */
public record TimerChanged(StudyId study, ParticipantCode participant) {}

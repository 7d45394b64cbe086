package org.pilothouse.notelog.timer;

import org.pilothouse.shared.ParticipantCode;
import org.pilothouse.shared.StudyId;

/** A note was finished whose clock had run on for hours, and nobody said how long it really took: its time was cut. */
public record TimerForgotten(StudyId study, ParticipantCode participant, String noteRef) {}
